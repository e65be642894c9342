"""English bylines: `By A, B and C of X`, `A for X`, `By HELEN ROE, AP Sports Writer`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["ENGLISH"]

ENGLISH: Final = Language(
    code="en",
    name="english",
    example="By Ada Holt and Ben Orme of The Orval Caucus",
    source="AP Stylebook, bylines; Reuters Handbook of Journalism, bylines and sign-offs",
    months=(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ),
    weekdays=(
        "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat",
        "sunday sun",
    ),
    between=words("the"),
    date_articles=("the",),
    date_prepositions=("on",),
    of=(r"of\s+",),
    ordinals=("st", "nd", "rd", "th"),
    clock=("at",),
    hours=(r"hrs?\.?", r"h\.?"),
    latest=("last",),
    published=(
        "published", r"publish\sdate", "date", "posted", "updated?", "modified", "created", "filed", r"first\spublished",
    ),
    dateline_months="Jan Feb March April May June July Aug Sept Oct Nov Dec",
    introducers=frozenset({
        "by", "written by", "posted by", "reviewed by", "exclusive by", "interviewed by", "author:", "authors:",
        "author(s):", "author of the article:", "author of the article: by", "by by", "words by",
        "words written by",
    }),
    asking=frozenset({
        "story by", "text by", "interview by", "analysis by", "reporting by", "opinion by", "review by", "guest post by",
        "commentary by",
    }),
    sending=words("from"),
    joins=words("and"),
    affiliations=words("of for at"),
    places=words("in from"),
    together=frozenset({"with", "with additional reporting by"}),
    roles=words(
        "writer writers reporter correspondent correspondents editor columnist critic analyst contributor "
        "freelancer photographer photographers producer journalist chief special text photos pictures video "
        "bureau fellow intern minister presenter anchor blogger economist strategist professor lecturer historian "
        "novelist"
    ),
    single_roles=words("editor writer reporter correspondent columnist critic photographer"),
    desks=words("staff desk team newsroom agencies editors reporters correspondents newsdesk wires"),
    openers=words("analysis story from interview"),
    particles=words("ap fitz mac mc o st st."),
    honorifics=words("dr dr. prof prof. mr mr. mrs mrs. ms ms. sir dame lord lady rev rev. professeur"),
    suffixes=words("jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq. esq"),
    articles=words("the a an our"),
    institutions=words(
        "account comments follow share article articles nation posts published submissions twitter academy "
        "administration agency agencies association associated assembly attorney authority bank beat board "
        "broadcasting bureau bulletin business cabinet caucus center centre ceo cfo coo cto christmas chamber "
        "chronicle city club coalition college commission committee company consortium contributors contributor "
        "corporation corp corps council county courant courier correspondents daily data democrat department desk "
        "digest direction dispatch editor editors editorial enquirer enterprise entertainment exchange examiner "
        "express facebook federation finance foundation fund funds gazette gazzetta global globe government "
        "graphics group herald holdings hospital inc inquirer institute international intern investigations "
        "journal journalism journalists kurier lab league ledger live llc ltd magazine media minister ministry "
        "monitor morning museum network networks news newsdesk newspaper newspapers newsroom newswire office "
        "online opinion partner partners party photo photos police policy politics politik post premium press "
        "pressbox producer producers production productions project publishing radio redaction redação region "
        "register report reporter reporters reports research review room ruptly school science section sector "
        "senate service services society solutions source sources spokesman sport sports sportdesk staff staffer "
        "standard star state station statistics studio studios sun syndicate team telegraph television theater "
        "times today travel tribune trust tv union university video voice weather web website monday tuesday "
        "wednesday thursday friday saturday sunday week weekly wire world writer writers"
    ),
    compounds=words("desk news team times"),
    modifiers=words(
        "africa arts art asia assistant associate books book business chief city consumer contributing crime "
        "culture defence defense deputy diplomatic economic economics education energy enterprise entertainment "
        "environment europe european executive fashion feature features film finance financial food foreign "
        "freelance general health home housing industrial industry international investigative investigations "
        "junior legal lead local managing markets media medical middle money motoring music national news "
        "northern parliamentary personal planning political politics property race regional religious royal rural "
        "schools science security senior showbiz social special sport sports staff style technology transport "
        "travel tv uk us washington westminster white whitehall women world"
    ),
    columns=words(
        "analysis notebook commentary comment comments briefing sketch opinion column diary review view viewpoint "
        "essay letter report"
    ),
    pictures=words("photographer photographers photographs photography photos"),
    executives=words("ceo cfo co-founder cofounder coo cto founder"),
    landforms=words("cape fort mount"),
    landscape=words(
        "airport bay beach camp city coast county desert harbor harbour hills island islands lake mountains park "
        "peninsula port province region river road square strait street valley village"
    ),
    small_words=words("and at by the upon us"),
    no_places=words("archive credit image images photo photos picture source video by illustration"),
    work=(
        r"(?:additional\s|further\s|with\s|extra\s)?(?:reporting|writing|editing|compiled|translated|translation|research|graphics)(?:\s(?:and|&)\s(?:writing|editing|reporting))?(?:\s(?:additional\s)?reporting)?\s+by",
    ),
    contributing=(r"contributed\sto\sthis\s(?:report|story|article)", r"contributed\sreporting"),
    sources=(
        r"with\s(?:additional\s)?(?:inputs?|reporting|information|material|files)\sfrom", r"source\s*:",
    ),
    wires=(r"(?:news\s)?agencies",),
    reserved=(r"all\srights\sreserved",),
    told=(
        r"(?:told|tells|interviewed\sby|seen\sby|spoke\sto|speaking\sto|obtained\sby)\s(?:the\snews\sagency\s)?{mark}",
    ),
    republished=frozenset({"provided by", "supplied by", "content provided by"}),
    advertisements=words("advertisement"),
    sure_introducers=words("by"),
    inner_introducers=words("by"),
    genre_labels=words("interview"),
    author_links=(
        r"view\sall\sposts\sby", r"more\sfrom", r"more\sby", r"follow\sthe\sauthors?", r"about\sthe\sauthors?:?",
        r"posts\sby", r"articles\sby", r"subscribe\sto",
    ),
    after_names=(
        r"follow\b", r"share\b", r"tweet\b", r"add\sto\b", r"save\b", r"watch\slive", r"subscribe\b", "tags?:",
        "categories:", r"filed\sunder", r"leave\sa\b", r"photos?\s?:(?!\s*\d)", r"illustrations?\s?:(?!\s*\d)",
        r"source\s?:(?!\s*\d)", r"edited\sby\s", r"photographs?\sby\s", r"photos?\sby\s", r"photography\sby\s",
        r"illustrations?\sby\s", r"art\sby\s", r"view\sorcid", r"\(via\s", r"or\sa\sspecific",
    ),
    commenting=words("says said wrote"),
    durations=("seconds?", "minutes?", "mins?", "hours?", "hrs?", "h", "days?"),
    ago_behind=("ago",),
    listening=("listen",),
    date_labels=words("article last"),
    related=frozenset({
        "Related:", "Related article:", "Related stories:", "READ MORE:", "Read more:", "READ ALSO:", "Read also:",
        "ALSO READ:", "Also read:", "SEE ALSO:", "See also:", "MORE:", "WATCH:", "Watch:", "LISTEN:", "DON'T MISS:",
        "Don't miss:", "For more, read:",
    }),
    picture_credits=frozenset({
        "Photo:", "Photos:", "PHOTO:", "Image:", "Image credit:", "Photo credit:", "Picture:", "Featured Image by",
        "[Featured Image by", "[Image by", "(Photo by", "[Photo by", "Photo by",
    }),
    house_lines=frozenset({
        "Read this story in", "Read this article in", "Our Standards:", "Our standards:",
        "This article originally appeared", "This story originally appeared", "This article was originally",
        "Click here to", "Sign up for", "Sign up to", "Subscribe to", "Subscribe for", "Follow us on", "Follow @",
        "Download the", "Get the latest",
    }),
    reading_times=(r"reading\stime",),
    minutes=("minutes?",),
    minutes_read=("read",),
    comment_counts=("comments?", "shares?"),
    translations=("translation", r"translated\sby"),
    page_labels=(
        r"article\scontent", r"recommended\svideos", r"tweet\smay\shave\sbeen\sdeleted",
        r"\(opens\sin\sa\snew\stab\)", r"this\scontent\sis\sreserved\sfor\ssubscribers",
        r"subscribe\sfor\smore\sarticles", r"get\sdaily\s\p{L}+\snews", r"don['’]t\smiss", r"around\sthe\sweb",
        r"continue\sreading", r"comments\sare\sclosed", r"sharing\sis\scaring!?", r"print\sarticle",
        r"order\sreprints", r"click\shere\sto\s[^.!?]{1,60}", r"would\syou\slike\sto\scomment\son\sthis\sarticle\?",
        r"video\scourtesy\sof\s.{1,60}", r"all\srights\sreserved\.?", r"you\smay\salso\slike:?",
        r"from\sthe\ssection\s(?-i:\p{Lu})[^.!?]{1,40}",
    ),
    newsletters=words("get join try read receive"),
    elsewhere=frozenset({
        "read", "see", "watch", "listen", "follow", "share", "click", "subscribe", "sign up", "get", "more",
        "related", "also", "for more", "photo", "image", "source", "video",
    }),
    slashed=words("and/or yes/no he/she she/he his/her him/her on/off in/out up/down am/pm pm/am mr/mrs mr/ms ms/mr"),
    sections=frozenset({
        "abstract", "analysis", "article", "business", "culture", "economy", "editorial", "editorials",
        "education", "entertainment", "environment", "exclusive", "explainer", "fashion", "finance", "headline",
        "health", "international", "interview", "investigations", "latest news", "lifestyle", "local",
        "local news", "long read", "market insider", "markets", "media", "nation", "national", "news", "op-ed",
        "opinion", "opinions", "politics", "press release", "science", "society", "sport", "sports", "summary",
        "tech", "technology", "threat research", "top stories", "travel", "untitled", "video", "weather", "world",
        "world news",
    }),
    buttons=frozenset({
        "text size", "change text size", "font size", "share", "share this", "print", "e-mail", "email",
        "advertisement", "read more", "copy link",
    }),
    says=words("says said warns tells vows claims admits insists argues pledges urges declares slams"),
    say=words("say warn claim vow insist"),
    questions=words("why how what when who if"),
    determiners=words("the"),
    according=frozenset({"according to"}),
    first_person=words("i we my our me us"),
    opponents=words("against after"),
    source_names=frozenset({
        "officials", "official", "report", "reports", "media", "state media", "local media", "study", "poll",
        "survey", "ministry", "army", "military", "lawyer", "prosecutor", "prosecutors", "authorities",
        "governor", "NGO", "police sources", "source close to the matter", "US official", "court documents",
        "rescuers", "mayor", "aides", "coast guard", "rebels",
    }),
    source_nouns_last=words(
        "agency aides analyst analysts army association authority authorities bank board bureau ceo chair chief "
        "commission commissioner council court department doctors economist economists executive expert experts "
        "fed federation firefighters fund governor institute intelligence lawmakers lawyer lawyers mayor media "
        "military minister ministry navy newspaper office official officials organisation organization paper "
        "parliament pm poll polls premier president prosecutor prosecutors radio rebels regulator report reports "
        "researchers scientists secretary source sources spokesman spokesperson spokeswoman statement study "
        "survey television think-tank tv union university watchdog witness witnesses"
    ),
    common=words(
        "i love must go the and of is are was were to that this these those with for you he she it they we his her their our "
        "your my have has had will would can could should said says not from by at who what when where why how there be been do "
        "does did if in"
    ),
    contractions=words("don't can't won't isn't aren't doesn't didn't wasn't i'm i've i'll you're we're they're it's that's he's she's let's"),
    cries=words(
        "stay tuned more come coming soon breaking news wins win won thanks thank you please welcome happy again never always "
        "forever yes here now birthday christmas merry today tomorrow tonight keep going get make know see take back stop read "
        "watch click follow us good great we all let save the of and to"
    ),
    stop_words=words(
        "a about after again against all also an and any are as at be been before being between but by can could "
        "did do does for from had has have he her his how i if in into is it its may might more most must new no "
        "not now of off on or our out over own s says said say she should so some t than that the their them then "
        "there these they this those to too under until up us was we were what when where which while who why "
        "will with would you your amid via near least first last just only even yet still ahead"
    ),
    everyday=words(
        "senate parliament government minister ministry president premier court supreme judge council state "
        "police bank central group congress election elections party lawmakers chief shares prices approves "
        "rejects passes announces cuts raises holds rises falls wins win beats beat final deal strike trial plan "
        "profit rates rate sale sales law bill talks resume resumes signals takes take took plans sees see sets "
        "set gets get goes go gives give makes make comes come keeps keep looks look joins join faces face moves "
        "move puts put tells tell turns eyes week month day days year market markets report reports years people "
        "million billion bln mln euros dollars jobs workers world"
    ),
    descriptions=words(
        "actor actress singer author writer director coach player striker captain founder boss owner mayor "
        "governor senator leader ex former giant maker makers carmaker chipmaker drugmaker automaker retailer "
        "insurer lender designer developer startup firm company airline airlines miner lawyer"
    ),
    tolls=words("dead deaths death toll killed kills kill injured injures missing wounded bodies"),
    disasters=words(
        "bombardement ambush avalanche blast bombing collapse earthquake ferry flood floods hurricane kidnap "
        "landslide quake shooting storm tornado typhoon wildfire"
    ),
    ups=words("rises rise rose climbs jumps jump gains up raises raised approves passes beats beat wins win"),
    downs=words("falls fall fell drops slips eases down cuts rejects loses lost"),
    numerals=(
        "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen",
    ),
    locatives=words("in at near off from across"),
    joints=words("of"),
    concepts={
        "acquire": words("acquire acquires acquisition bid buy buys buying buyout merge merger purchase takeover"),
        "agree": words(
            "accept accepts accord agree agrees agreement compromise deal pact settle settlement settles treaty "
            "truce"
        ),
        "arrest": words("arrest arrests arrested captured caught custody detain detained detains held nabbed"),
        "attack": words(
            "assault attack attacks attacked attempt assassination raid raids strike strikes stabbed stabbing "
            "shot shooting"
        ),
        "begin": words(
            "begin begins begun debut kick launch launches launched open opens opening start starts starting "
            "started"
        ),
        "blaze": words("ablaze blaze burn burns wildfire wildfires"),
        "block": words(
            "block blocks blocked halt halts halted freeze pause pauses suspend suspends suspended stop stops "
            "stopped"
        ),
        "close": words("close closed closes closing closure shut shuts shutdown"),
        "confess": words("admission admit admits admitted confess confesses confession"),
        "crash": words("accident collide collides collision crash crashed crashes derailed derailment derails"),
        "cut": words(
            "axe axes cut cuts cutting layoff layoffs slash slashes trim redundancies fire fires sack sacks"
        ),
        "die": words("dead death deaths die died dies dying obituary passed"),
        "drop": words(
            "declines drop drops dip dips ease eases fall falls fell lower plunge plunges sink sinks slide slides "
            "slip slips"
        ),
        "grow": words(
            "climb climbs gain gains grow grows growth higher increase increases jump jumps rally rallies rise "
            "rises rose soar soars surge surges up"
        ),
        "hire": words("appoint appointed appoints hire hires name named names nominated pick picks taps"),
        "kill": words("kill killed killing kills murder murdered murders slain slaying"),
        "leave": words(
            "exit exits leave leaves leaving ouster ousted quit quits resign resignation resigned resigns retire "
            "retires step steps"
        ),
        "prison": words("jail jailed prison imprisoned sentence sentenced"),
        "promise": words("pledge pledges promise promises vow vows"),
        "reach": words("high hit hits reach reaches record records"),
        "refuse": words(
            "bars decline nix refusal refuse refuses reject rejected rejection rejects rebuff rebuffs spurns turn"
        ),
        "request": words("ask asks call calls demand demands request requests seek seeks urge urges"),
        "recover": words("discover discovered find finds found recover recovered recovers retrieve retrieved"),
        "return": words("comeback rejoin rejoins reopen reopens reopening resume resumes return returns returned"),
        "sell": words("divest sale sell selling sells sold"),
        "sue": words("charged charges court hearing indicted lawsuit prosecuted sue sued sues suit trial"),
        "unveil": words(
            "announce announces introduce introduces present presents reveal reveals show shows unveil unveils "
            "unveiled"
        ),
        "warn": words("threat threaten threatens warn warned warning warns"),
        "win": words(
            "beat beats capture captures champion down edge edges defeat defeats rout topple tops triumph victory "
            "win winner wins won"
        ),
        "plane": words("plane jet flight aircraft airliner"),
        "ship": words("ferry boat ship tanker trawler vessel"),
        "doctor": words("doctor doctors hospital"),
        "sum": words("billion bln mln"),
        "union_eu": words("brussels eu european"),
        "usa": words("washington american america us"),
    },
)  # fmt: skip
