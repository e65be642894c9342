"""Spanish bylines: `Por Ana Orvela`, `Por Redacción`."""

from __future__ import annotations

from typing import Final

from newswire.lexicon.language import Language, words

__all__ = ["SPANISH"]

SPANISH: Final = Language(
    code="es",
    name="spanish",
    example="Por Ana Orvela y Luis del Valle",
    source="EFE, Libro del estilo urgente, firmas",
    months=(
        "enero ene", "febrero feb", "marzo mar mzo", "abril abr", "mayo may", "junio jun", "julio jul",
        "agosto ago agto", "septiembre setiembre sept sep set", "octubre oct", "noviembre nov", "diciembre dic",
    ),
    weekdays=(
        "lunes lun", "martes mar", "miércoles mié", "jueves jue", "viernes vie", "sábado sáb", "domingo dom",
    ),
    between=words("el de del a las la"),
    date_articles=("el",),
    of=(r"del\s+",),
    ordinals=("º", "°", "ª"),
    clock=(r"a\x20las",),
    hours=("hs",),
    latest=("última",),
    published=("publicad[oa]", "actualizad[oa]", "creado", "modificad[oa]"),
    dateline_months="ene feb mar abr may jun jul ago sep oct nov dic",
    introducers=frozenset({"por", "publicado por", "escrito por"}),
    asking=frozenset({"texto de", "entrevista de", "una crónica de"}),
    joins=words("y e"),
    affiliations=words("para de"),
    places=words("en desde"),
    together=words("con"),
    roles=words("enviado enviada especial corresponsal periodista reportero reportera redactor redactora jefe"),
    desks=words("redacción agencias agencia equipo servicio"),
    openers=words("entrevista"),
    particles=words("el las los y i"),
    honorifics=words("sra. sr. d. doña don"),
    articles=words("el los las"),
    institutions=words("agencia agencias noticias redacción instituto"),
    columns=words("columna análisis opinión"),
    pictures=words("fotos"),
    landforms=words("playa puerto cabo costa isla"),
    no_places=words("por"),
    work=(
        r"(?:reporte|redacción|reportaje|editado|edición|traducido|traducción|información)\s+(?:adicional\s+)?(?:de|por)",
    ),
    sources=(r"con\s(?:información|informaciones|datos)\sde", r"fuentes?\s*:"),
    wires=("agencias",),
    reserved=(r"todos\slos\sderechos",),
    told=(
        r"(?:dijo|dijeron|declaró|explicó|aseguró|señaló|indicó|afirmó|contó|confirmó)\s(?:[\p{Ll}\s]{0,30}?\s)?a\s(?:la\sagencia\s)?{mark}",
    ),
    republished=frozenset({"información facilitada por"}),
    sections=frozenset({
        "actualidad", "análisis", "artículo", "ciencia", "cultura", "deportes", "economía", "entrevista", "españa",
        "internacional", "mundo", "nacional", "noticias", "opinión", "política", "portada", "resumen", "salud",
        "sociedad", "sucesos", "tecnología",
    }),
    buttons=frozenset({"tamaño del texto", "compartir", "imprimir", "publicidad"}),
    common=words("el la los las le de que un en se y del con por una está pero como más muy para su al dijo fue ha presidente este hay"),
    cries=words(
        "viva vamos hasta siempre gracias buenos días hola arriba adelante venceremos pueblo unido jamás será vencido sí "
        "podemos amigo amigos todos"
    ),
)  # fmt: skip
