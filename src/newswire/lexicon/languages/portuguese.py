"""Portuguese bylines: `Por Ana Orvalho`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["PORTUGUESE"]

PORTUGUESE: Final = Language(
    code="pt",
    name="portuguese",
    example="Por Ana Orvalho, em Lisboa",
    source="Lusa, Livro de Estilo, assinaturas",
    months=(
        "janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio mai", "junho jun", "julho jul",
        "agosto ago", "setembro set", "outubro out", "novembro nov", "dezembro dez",
    ),
    weekdays=(
        "segunda-feira segunda seg", "terça-feira terça ter", "quarta-feira quarta qua", "quinta-feira quinta qui",
        "sexta-feira sexta sex", "sábado sáb", "domingo dom",
    ),
    between=words("de do a às as"),
    date_articles=("em",),
    clock=("às", "as"),
    hours=("horas?",),
    published=("atualizad[oa]",),
    dateline_months="jan fev mar abr mai jun jul ago set out nov dez",
    introducers=frozenset({"por", "publicado por", "escrito por"}),
    asking=frozenset({"texto de", "reportagem de", "entrevista de"}),
    joins=words("e"),
    affiliations=words("para da do"),
    places=words("em"),
    together=words("com"),
    roles=words("enviado enviada especial correspondente jornalista repórter redator redatora"),
    desks=words("redação agências agência equipe"),
    openers=words("reportagem"),
    particles=words("das do dos e"),
    twofold=words("da do"),
    named_so=words("dom"),
    honorifics=words("dom"),
    articles=words("o os as"),
    institutions=words("agência agências autoridade"),
    landforms=words("praia ilha lago"),
    work=(r"(?:reportagem|edição|texto|tradução)\s+(?:adicional\s+)?(?:de|por)",),
    sources=(r"com\s(?:informações|agências)(?:\sd[aeo])?", r"fonte\s*:"),
    wires=("agências",),
    reserved=(r"todos\sos\sdireitos",),
    told=(
        r"(?:disse|disseram|declarou|afirmou|explicou|confirmou|indicou)\s(?:[\p{Ll}\s]{0,30}?\s)?à\s(?:agência\s)?{mark}",
    ),
    related=frozenset({"Leia também:", "LEIA TAMBÉM:", "Veja também:", "Saiba mais:"}),
    house_lines=frozenset({"Inscreva-se"}),
    comment_counts=("comentários",),
    translations=("tradução",),
    newsletters=words("receba"),
    elsewhere=frozenset({"leia", "veja", "siga"}),
    sections=frozenset({
        "artigo", "brasil", "ciência", "desporto", "esporte", "notícias", "opinião", "resumo", "saúde",
        "sociedade",
    }),
    common=words("não uma um com para do da ao pelo pela ele ela seu são também já muito disse e é de que se presidente embora"),
    cries=words("viva obrigado obrigada boa bom noite dia força brasil sempre vamos todos tudo bem"),
    joints=words("da do"),
)  # fmt: skip
