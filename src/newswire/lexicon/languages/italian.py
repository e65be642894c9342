"""Italian bylines: `Di Anna Orvieri`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["ITALIAN"]

ITALIAN: Final = Language(
    code="it",
    name="italian",
    example="Di Anna Orvieri, a Torino",
    source="ANSA, la firma dell'articolo",
    months=(
        "gennaio gen genn", "febbraio feb febb", "marzo mar", "aprile apr", "maggio mag magg", "giugno giu",
        "luglio lug", "agosto ago", "settembre set sett", "ottobre ott", "novembre nov", "dicembre dic",
    ),
    weekdays=(
        "lunedì lun", "martedì mar", "mercoledì mer", "giovedì gio", "venerdì ven", "sabato sab", "domenica dom",
    ),
    between=words("il del di alle ore"),
    date_articles=("il",),
    clock=(r"alle(?:\x20ore)?", "ore"),
    latest=("ultimo",),
    published=("pubblicat[oa]", "aggiornat[oa]"),
    dateline_months="GEN FEB MAR APR MAG GIU LUG AGO SET OTT NOV DIC",
    introducers=frozenset({"di", "autore:", "scritto da", "articolo di", "un articolo di"}),
    asking=frozenset({"testo di", "intervista di", "a cura di"}),
    joins=words("e ed"),
    affiliations=words("per"),
    places=words("a da in"),
    together=words("con"),
    roles=words("inviato inviata corrispondente giornalista redattore redattrice"),
    desks=words("redazione agenzie agenzia"),
    openers=words("testo intervista per"),
    particles=words("dal dalla degli dei della dello di lo da del la"),
    named_so=words("don"),
    honorifics=words("dott. dott.ssa sig."),
    articles=words("il lo gli i"),
    institutions=words("agenzia agenzie notizie redazione"),
    landforms=words("monte"),
    work=(r"(?:scritto|tradotto|redazione|editing)\s*(?:da|di|:)?",),
    sources=(r"con\sinformazioni\sd[ia]", r"fonti?\s*:"),
    wires=("agenzie",),
    reserved=(r"riproduzione\sriservata",),
    told=(r"(?:all['’]|all['’]agenzia\s){mark}",),
    republished=frozenset({"informazione fornita da"}),
    sure_introducers=words("di"),
    author_links=(r"tutti\sgli\sarticoli\sdi",),
    commenting=words("dice"),
    related=frozenset({"Leggi anche:", "LEGGI ANCHE:"}),
    house_lines=frozenset({"Iscriviti", "Seguici"}),
    reading_times=(r"tempo\sdi\slettura",),
    minutes=("minuti",),
    minutes_read=(r"di\slettura",),
    comment_counts=("commenti",),
    translations=("traduzione",),
    elsewhere=frozenset({"leggi", "guarda", "condividi"}),
    sections=frozenset({
        "articolo", "attualità", "cronaca", "economia", "editoriale", "esteri", "mondo", "notizie", "politica",
        "salute", "scienze", "società",
    }),
    buttons=frozenset({"pubblicità", "condividi"}),
    common=words("il la le un se ne si di che è per della con sono gli nel una alla dei anche questo ha detto non del ma e ed più"),
    cries=words(
        "forza viva grazie ciao buongiorno buona bravi bravissimo avanti popolo italia italiani azzurri tutti sempre andiamo "
        "bella vita"
    ),
    joints=words("della di"),
)  # fmt: skip
