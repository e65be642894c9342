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
    contributing=(
        r"(?:contribuyó|contribuyeron|colaboró|colaboraron)\s(?:a|con|en)\seste\s(?:artículo|informe|reporte)",
    ),
    sources=(r"con\s(?:información|informaciones|datos)\sde", r"fuentes?\s*:"),
    wires=("agencias",),
    reserved=(r"todos\slos\sderechos",),
    told=(
        r"(?:dijo|dijeron|declaró|explicó|aseguró|señaló|indicó|afirmó|contó|confirmó)\s(?:[\p{Ll}\s]{0,30}?\s)?a\s(?:la\sagencia\s)?{mark}",
    ),
    republished=frozenset({"información facilitada por"}),
    advertisements=words("publicidad"),
    sure_introducers=words("por"),
    labelled_introducers=words("por"),
    author_links=(r"todos\slos\sartículos\sde", r"ver\stodos\slos\sartículos\sde"),
    after_names=(r"compartir\b",),
    related=frozenset({
        "Lea también:", "LEA TAMBIÉN:", "Le puede interesar:", "Te puede interesar:", "Ver también:",
    }),
    picture_credits=frozenset({"Imagen:", "Fotografía:"}),
    house_lines=frozenset({"Suscríbete", "Suscríbase", "Síguenos", "Siga-nos"}),
    reading_times=(r"tiempo\sde\slectura",),
    minutes=("minutos?",),
    minutes_read=(r"de\slectura",),
    comment_counts=("comentarios",),
    translations=("traducción", r"traducido\spor"),
    newsletters=words("reciba"),
    elsewhere=frozenset({"leer", "ver", "lea", "vea", "compartir", "fuente"}),
    slashed=words("si/no"),
    sections=frozenset({
        "actualidad", "análisis", "artículo", "ciencia", "cultura", "deportes", "economía", "entrevista", "españa",
        "internacional", "mundo", "nacional", "noticias", "opinión", "política", "portada", "resumen", "salud",
        "sociedad", "sucesos", "tecnología",
    }),
    buttons=frozenset({"tamaño del texto", "compartir", "imprimir", "publicidad"}),
    says=words("dice afirma asegura advierte promete lamenta denuncia admite declara responde sostiene"),
    say=words("dicen afirman aseguran"),
    questions=words("cómo qué quién si"),
    determiners=words("el los las"),
    according=frozenset({"según"}),
    first_person=words("yo nosotros mi mis nuestro nuestra"),
    opponents=words("contra ante"),
    source_names=frozenset({
        "policía", "autoridades", "medios", "fuentes", "fiscalía", "gobierno", "ejército", "oficial", "estudio",
        "encuesta", "informe", "ministerio", "prensa", "abogado",
    }),
    source_nouns_first=words(
        "agencia alcalde banco comisión consejo ejército fiscal fiscalía gobernador gobierno instituto ministerio "
        "ministro policía presidente sindicato universidad"
    ),
    common=words("el la los las le de que un en se y del con por una está pero como más muy para su al dijo fue ha presidente este hay"),
    cries=words(
        "viva vamos hasta siempre gracias buenos días hola arriba adelante venceremos pueblo unido jamás será vencido sí "
        "podemos amigo amigos todos"
    ),
    stop_words=words(
        "a al ante asi aun bajo cada como con contra cual cuando de del desde donde dos e el ella en entre era es "
        "esta este esto estos fue fueron ha han hasta hay la las le les lo los mas me mi mientras muy ni no nos o "
        "para pero por porque que quien se segun ser si sin sobre son su sus tambien tras tu un una unas unos y "
        "ya"
    ),
    everyday=words(
        "senado congreso parlamento gobierno ministro ministra presidente presidenta juez tribunal supremo "
        "fiscalia policia banco grupo consejo elecciones partido aprueba rechaza anuncia gana pierde sube baja "
        "acuerdo huelga juicio plan reforma ley decreto vence derrota toma hace llega sigue queda pone dan semana "
        "mes dia dias ano anos personas millones euros dolares empleos empleados pais mundo"
    ),
    descriptions=words(
        "actriz cantante escritor escritora autor entrenador jugador delantero capitan dueno alcalde alcaldesa "
        "exalcalde expresidente gigante fabricante constructora aseguradora operadora aerolinea farmaceutica "
        "tecnologica hotelera conservera papelera empresa compania firma marca cadena supermercados empresario "
        "medico abogado"
    ),
    tolls=words("muertos muerto muertes fallecidos heridos herido desaparecidos victimas cifra"),
    disasters=words(
        "accidente atentado erupcion explosion huracan incendio inundaciones naufragio sismo terremoto tiroteo "
        "volcan bombardeo vulkan"
    ),
    ups=words("sube suben aumenta crece dispara aprueba convalida confirma vence gana derrota golea triunfo"),
    downs=words("baja bajan cae caen retrocede rechaza tumba anula pierde empata abandona"),
    numerals=(
        "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
        "catorce", "quince",
    ),
    locatives=words("hacia a desde"),
    joints=words("del el al"),
    concepts={
        "acquire": words("adquiere adquisicion compra comprar comprara fusion"),
        "agree": words("acuerdan acuerdo acepta pacto pactan tratado"),
        "arrest": words("arresta arrestado detencion detenido detenidos capturado"),
        "attack": words("ataque ataques atacan atentado asalto apunalado"),
        "begin": words("abre arranca comienza comienzo empieza inicia inicio lanza apertura"),
        "blaze": words("arde fuego incendio incendios llamas"),
        "block": words("bloquea bloqueo detiene paraliza suspende suspendida suspendido"),
        "close": words("cerrada cerrado cierra cierre"),
        "confess": words("admite confesion confiesa reconoce"),
        "crash": words("accidente choque colision descarrila descarrilamiento estrella"),
        "cut": words("despedira despide despidos recorta recorte reduce suprime"),
        "die": words("fallece fallecido fallecimiento muere muerte muerto"),
        "drop": words("baja bajan cae caen caida desciende descenso retrocede"),
        "grow": words("aumenta aumento crece crecimiento dispara sube suben subida"),
        "hire": words("designa nombra nombrado nombramiento ficha"),
        "kill": words("asesina asesinado asesinato homicidio mata matan"),
        "leave": words("abandona deja destituido dimision dimite renuncia retira"),
        "prison": words("carcel condena encarcelado prision"),
        "promise": words("compromete promesa promete"),
        "reach": words("alcanza maximo record"),
        "refuse": words("niega rechaza rechazan rechazo"),
        "request": words("exige pide piden solicita"),
        "recover": words("encontrado encuentra encuentran hallado halla hallan recupera"),
        "return": words("reabre reapertura regresa regreso reanuda vuelta vuelve"),
        "sell": words("vende vender venta"),
        "sue": words("demanda denuncia juicio procesado querella tribunal"),
        "unveil": words("anuncia desvela presenta revela"),
        "warn": words("advertencia advierte alerta amenaza"),
        "win": words("campeon derrota gana triunfa triunfo vence victoria"),
        "train": words("tren ferrocarril"),
        "plane": words("vuelo aparato"),
        "ship": words("barco buque"),
        "doctor": words("medico medicos"),
        "sum": words("millones milliones"),
        "union_eu": words("bruselas europa"),
        "usa": words("eeuu estadounidense"),
    },
)  # fmt: skip
