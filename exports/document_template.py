"""The template of the document, built in code: page, language and every style; the text itself has no formatting."""

from docx import Document
from docx.document import Document as DocumentFile
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from exports.document_parts.blocks import WIDTH, Style
from exports.lights import ink_on
from exports.target import CREATOR

LANGUAGE = "sv-SE"
LIGHT = "Bedömning"
"""How the names of the styles of lights begin; each goes on with its colour."""

_FONT = "Calibri"
_INK = RGBColor(0x1F, 0x2A, 0x37)
_QUIET = RGBColor(0x55, 0x55, 0x55)
_MARGIN = Cm(2.0)

_REMAINS = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects")
_ABOUT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    f"<Application>{CREATOR}</Application></Properties>"
)
"""What the file says of the program that made it."""

_TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{Style.TABLE.id}">
  <w:name w:val="{Style.TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="1F2A37"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F2A37"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="B4BCC6"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
      <w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:tcPr>
      <w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F2A37"/></w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="E6EBF0"/><w:vAlign w:val="bottom"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>
"""


def new_document() -> DocumentFile:
    """Return an empty document on A4 with the styles that `Style` names, all of them in Swedish."""
    document = Document()
    _remove_remains(document)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.0), Cm(29.7)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = Cm(2.5)
    section.header_distance = section.footer_distance = Cm(1.2)
    _remove_unused_styles(document)
    _add_styles(document)
    _set_language(document)
    tab_stop = document.settings.element.xpath("./w:defaultTabStop")[0]
    tab_stop.addnext(parse_xml(f"<w:autoHyphenation {nsdecls('w')}/>"))
    return document


def _remove_remains(document: DocumentFile) -> None:
    """Remove what comes with the library's template and nobody asked for: a picture of it, another program's name."""
    package = document.part.package
    for part in (package, document.part):
        for key, relationship in list(part.rels.items()):
            if relationship.reltype.rpartition("/")[2] in _REMAINS:
                del part.rels[key]
    about = Part(PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, _ABOUT.encode(), package)
    package.relate_to(about, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def _remove_unused_styles(document: DocumentFile) -> None:
    """Remove the tables' styles that come with the library, a hundred of them."""
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            style.delete()


def _add_styles(document: DocumentFile) -> None:
    document.styles.element.append(parse_xml(_TABLE_STYLE))
    for name in (
        Style.NOTE,
        Style.TEXT_CELL,
        Style.MUTED_CELL,
        Style.HEADING_CELL,
        Style.HEADING_FIGURE,
        Style.FIGURE_CELL,
    ):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    _look(document, "Normal", 10.5, after=0)
    _look(document, Style.TITLE, 24, after=2, bold=True)
    _look(document, Style.SUBTITLE, 13, after=14, colour=_QUIET)
    _look(document, Style.SECTION, 16, before=22, after=6, bold=True, keeps_next=True)
    _look(document, Style.PART, 13, before=14, after=4, bold=True, keeps_next=True)
    _look(document, Style.DETAIL, 11, before=12, after=3, bold=True, keeps_next=True)
    _look(document, Style.BODY, 10.5, after=6)
    _look(document, Style.BULLET, 10.5, after=3)
    _look(document, Style.CAPTION, 9.5, before=8, after=4, bold=True, keeps_next=True)
    _look(document, Style.NOTE, 9, before=5, after=4, colour=_QUIET)
    _look(document, Style.TEXT_CELL, 9, after=0)
    _look(document, Style.MUTED_CELL, 9, after=0, colour=_QUIET)
    _look(document, Style.HEADING_CELL, 9, after=0, bold=True, keeps_next=True)
    _look(document, Style.HEADING_FIGURE, 9, after=0, bold=True, keeps_next=True)
    _look(document, Style.FIGURE_CELL, 9, after=0)
    for name in (Style.HEADING_FIGURE, Style.FIGURE_CELL):
        document.styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for name in (Style.HEADER, Style.FOOTER):
        edge = _look(document, name, 8.5, after=0, colour=_QUIET)
        tabs = edge.paragraph_format.tab_stops
        tabs.clear_all()
        tabs.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def light_style(document: DocumentFile, colour: str) -> str:
    """Return the id of the style of a cell filled with a colour (#rrggbb), which is added where it is new."""
    fill = colour[1:].upper()
    name = f"{LIGHT} {fill}"
    if name not in document.styles:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _look(document, name, 9, after=0, bold=True, colour=RGBColor.from_string(ink_on(colour)[1:].upper()))
        filling = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
        style.element.get_or_add_pPr().insert_element_before(filling, "w:spacing", "w:jc")
        style.element.get_or_add_rPr().append(_language())
    return f"{LIGHT}{fill}"


def _look(
    document: DocumentFile,
    name: str,
    size: float,
    *,
    before: float = 0,
    after: float,
    bold: bool = False,
    keeps_next: bool = False,
    colour: RGBColor = _INK,
) -> ParagraphStyle:
    """Give a style its whole look, whatever the library's template says of it; sizes and spaces are in points."""
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    for old in style.element.xpath("./w:rPr | ./w:pPr/w:pBdr | ./w:pPr/w:contextualSpacing"):
        old.getparent().remove(old)
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), colour
    style.font.bold = bold
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.1
    style.paragraph_format.keep_with_next = keeps_next
    style.hidden, style.quick_style = False, True
    return style


def _set_language(document: DocumentFile) -> None:
    """Set the language of the defaults and of each style, so that nothing is spell-checked as English."""
    for found in document.styles.element.xpath("//w:lang"):
        found.getparent().remove(found)
    defaults = document.styles.element.xpath("./w:docDefaults/w:rPrDefault/w:rPr")[0]
    defaults.append(_language())
    for name in ("Normal", *Style):
        if name != Style.TABLE:
            document.styles[name].element.get_or_add_rPr().append(_language())


def _language() -> BaseOxmlElement:
    return parse_xml(f'<w:lang {nsdecls("w")} w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}"/>')
