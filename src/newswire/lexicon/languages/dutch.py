"""Dutch bylines: `Door Anna Orveld`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["DUTCH"]

DUTCH: Final = Language(
    code="nl",
    name="dutch",
    example="Door Anna Orveld en Jan van der Holt",
    source="ANP, auteursregel",
    months=(
        "januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
        "september sept sep", "oktober okt", "november nov", "december dec",
    ),
    weekdays=(
        "maandag ma", "dinsdag di", "woensdag wo", "donderdag do", "vrijdag vr", "zaterdag za", "zondag zo",
    ),
    between=words("de van om"),
    date_articles=("op",),
    clock=("om",),
    oclock=("uur",),
    published=("gepubliceerd", "bijgewerkt", "geplaatst"),
    dateline_months="jan feb mrt apr mei jun jul aug sep okt nov dec",
    introducers=frozenset({"door", "geschreven door", "tekst:"}),
    asking=frozenset({"van onze verslaggever", "van onze correspondent", "door onze verslaggever", "door onze correspondent", "tekst", "interview door"}),
    joins=words("en"),
    affiliations=words("voor"),
    places=words("in uit"),
    together=words("met"),
    roles=words("correspondent correspondente verslaggever verslaggeefster redacteur journalist"),
    desks=words("redactie redacteuren persbureaus"),
    particles=words("aan den der het in op 't te ten ter van vande vanden vander"),
    within_names=words("'t den het ’t der de"),
    articles=words("de het een"),
    institutions=words("redactie"),
    sources=(r"bron\s*:", r"met\s(?:informatie|medewerking)\svan"),
    wires=("persbureaus",),
    told=(r"tegen\s(?:het\s|persbureau\s|het\spersbureau\s)?{mark}",),
    sure_introducers=words("door"),
    labelled_introducers=words("door"),
    related=frozenset({"Lees ook:", "LEES OOK:"}),
    house_lines=frozenset({"Volg ons", "Abonneer"}),
    minutes=("minuut",),
    reading_times=("leestijd",),
    elsewhere=frozenset({"lees", "bekijk"}),
    slashed=words("en/of of/en ja/nee"),
    sections=frozenset({
        "binnenland", "buitenland", "cultuur", "economie", "nieuws", "opinie", "politiek", "samenvatting",
    }),
    common=words(
        "het een van niet zijn voor met op aan dat ik wij zij hij naar bij ook maar wordt werd heeft geen nog uit zei zegt "
        "minister de en je mensen nieuwe"
    ),
    cries=words("dank wel goed goede goedemorgen morgen nieuws nee ja tot ziens hup holland laatste welkom bedankt leve koning"),
    joints=words("van"),
)  # fmt: skip
