"""Words that no person's name holds: institutions, papers, desks. Data for all families."""

from __future__ import annotations

from typing import Final

from newswire.lexicon._lists import words
from newswire.signing.families import GRAMMARS

__all__ = ["ARTICLES", "COLUMNS", "HONORIFICS", "INSTITUTIONS", "INTRODUCERS", "MODIFIERS", "SUFFIXES"]

INSTITUTIONS: Final = words("""
account alle anzeige comments follow kommentare share teilen artikel article articles beiträge bund kontakt kolumne nation posts published publiziert submissions twitter weitere
academy administration agence agences agencia agencias agency agencies agentur agenturen agenzia agenzie agência
agências association associated assembly attorney authority autoridade bank banque beat bild board broadcasting bureau
bulletin business cabinet caucus center centre ceo cfo coo cto christmas chamber chronicle city club coalition college collège comité commission committee
company conseil consortium contributors contributor corporation corp corps council county courant courier correspondents
daily data democrat department desk deutschland digest direction dispatch ecole editor editors editorial école enquirer enquête enterprise
entertainment exchange examiner express facebook federation finance foundation fondation fund funds gazette gazzetta global globe
gmbh gouvernement government graphics group groupe herald holdings hospital hôpital inc inquirer institut institute instituto
international intern investigations journal journalism journalists juristes kurier lab league ledger live llc ltd magazine
media médias meteo météo minister ministry ministère monitor morning museum nachrichten network networks news newsdesk
newspaper newspapers newsroom newswire notizie noticias office online opinion österreich ouest-france parlement parti partner
partners party photo photos police policy politics politique politik post premium presse press pressbox press-agentur
producer producers production productions projekt project publishing radio redaction redacción redação redactie redaktion
redazione region register rédaction report reporter reporters reports research review room ruptly school schweiz science section
sector senate service services society société solutions source sources spokesman sport sports sportdesk staff staffer
standard star state station statistics studio studios suisse sun syndicate team telegraph television temps theater times
today travel tribune trust tv télévision union university universität université verlag video vidéo voice weather web
website monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche week weekly wire world writer writers zeitung zeit
""")

ARTICLES: Final = words(
    "the a an le la les l' un une der die das ein eine el los las il lo gli i o os as de het een our nos"
)
"""Words that open the name of an institution and no person's."""

INTRODUCERS: Final = frozenset(
    word.split()[0] for grammar in GRAMMARS for word in grammar.introducers | grammar.together
) | words(
    "reportage interview analyse analysis texte reportagem entrevista testo intervista propos dossier tekst story "
    "entretien kommentar from unserem unserer notre per"
)
"""Words that open a byline in one language or another, and no name: those of the families, and what stands before `by`."""

MODIFIERS: Final = words("""
africa arts art asia assistant associate books book business chief city consumer contributing crime culture defence defense deputy
diplomatic economic economics education energy enterprise entertainment environment europe european executive fashion
feature features film finance financial food foreign freelance general health home housing industrial industry
international investigative investigations junior legal lead local managing markets media medical middle money motoring
music national news northern parliamentary personal planning political politics property race regional religious royal
rural schools science security senior showbiz social special sport sports staff style technology transport travel tv uk us washington
westminster white whitehall women world
leitende leitender stellvertretende stellvertretender politische landespolitische freie freier ständige ständiger
chef chefs cheffe grand grande rédacteur rédactrice envoyé envoyée spécial spéciale
""")
"""Words that a role begins with where it stands behind a name without a comma: `Ada Holt Crime Correspondent`."""

COLUMNS: Final = words(
    "analysis notebook commentary comment comments briefing sketch opinion column diary review view viewpoint essay letter "
    "report kommentar analyse kolumne glosse leitartikel chronique analyse éditorial billet carnet columna análisis opinión"
)
"""What stands behind the colon of a columnist's name."""

HONORIFICS: Final = words(
    "dr dr. prof prof. mr mr. mrs mrs. ms ms. sir dame lord lady rev rev. mme m. mlle maître me docteur "
    "professeur herr frau dott. dott.ssa sig. sra. sr. d. doña don dom fr. père sœur"
)

SUFFIXES: Final = words("jr jr. sr sr. ii iii iv phd ph.d. md m.d. esq. esq fils père")
