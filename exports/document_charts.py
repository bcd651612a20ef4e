"""A line chart in a document: drawn by Word itself, with a small workbook inside from which it can be changed."""

from collections.abc import Sequence

from docx.document import Document as DocumentFile
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from lxml import etree
from openpyxl import Workbook
from openpyxl.chart import LineChart
from openpyxl.chart.data_source import NumData, NumVal, StrData, StrVal
from openpyxl.utils import get_column_letter
from openpyxl.xml.functions import tostring

from exports.curves import Curve, Curves
from exports.document_parts.blocks import WIDTH, Chart, Style
from exports.line_charts import line_chart
from exports.safe_text import visible
from exports.saving import workbook_bytes
from exports.target import CREATOR

_HEIGHT = 7.0
_SHEET = "Data"
_CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def write_chart(document: DocumentFile, chart: Chart, number: int) -> None:
    """Write a chart in a paragraph of its own at the end of the document; `number` counts those of the document."""
    package = document.part.package
    workbook = Part(
        PackURI(f"/word/embeddings/diagram{number}.xlsx"), CONTENT_TYPE.SML_SHEET, _workbook(document, chart), package
    )
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, None, package)
    part._blob = _drawing(chart, part.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE))
    run = document.add_paragraph(style=document.styles[Style.BODY]).add_run()
    run._r.append(parse_xml(_frame(chart, document.part.relate_to(part, RELATIONSHIP_TYPE.CHART), number)))


def _frame(chart: Chart, relationship: str, number: int) -> str:
    """Return where the chart stands in the text, and what it is for those who cannot see it."""
    names = parse_xml(f'<wp:docPr {nsdecls("wp")} id="{number}" name="Diagram {number}"/>')
    names.set("descr", visible(chart.description))
    return (
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}><wp:inline>"
        f'<wp:extent cx="{Cm(WIDTH)}" cy="{Cm(_HEIGHT)}"/>{etree.tostring(names, encoding="unicode")}'
        f'<a:graphic><a:graphicData uri="{_CHART_NAMESPACE}">'
        f'<c:chart xmlns:c="{_CHART_NAMESPACE}" r:id="{relationship}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def _workbook(document: DocumentFile, chart: Chart) -> bytes:
    """Return the workbook that Word opens where the numbers are to be changed: a row a line, a column a year."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = _SHEET
    sheet.append([None, *chart.years])
    for line in chart.lines:
        sheet.append([None, *line.values])
        cell = sheet.cell(sheet.max_row, 1, visible(line.name))
        cell.data_type = "s"  # whatever the name begins with
    workbook.properties.creator = CREATOR
    workbook.properties.created = workbook.properties.modified = document.core_properties.created
    return workbook_bytes(workbook)


def _drawing(chart: Chart, workbook: str) -> bytes:
    """Return the chart's part, with the values that it shows until the workbook is opened."""
    last = get_column_letter(len(chart.years) + 1)
    lines = [Curve(f"{_SHEET}!$A${row}", f"{_SHEET}!$B${row}:${last}${row}") for row in range(2, len(chart.lines) + 2)]
    years = f"{_SHEET}!$B$1:${last}$1"
    drawn = line_chart(Curves(chart.title, chart.unit, years, lines, 1, chart.grid))
    _keep_values(drawn, chart)
    element = drawn._write()  # type: ignore[attr-defined]
    external = etree.SubElement(element, f"{{{_CHART_NAMESPACE}}}externalData", {qn("r:id"): workbook})
    etree.SubElement(external, f"{{{_CHART_NAMESPACE}}}autoUpdate", {"val": "0"})
    written: bytes = tostring(element)
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + written


def _keep_values(drawn: LineChart, chart: Chart) -> None:
    for series, line in zip(drawn.series, chart.lines, strict=True):
        series.tx.strRef.strCache = _texts([visible(line.name)])
        series.cat.strRef.strCache = _texts(chart.years)
        points = [NumVal(idx=at, v=f"{value}") for at, value in enumerate(line.values) if value is not None]
        series.val.numRef.numCache = NumData(formatCode="General", ptCount=len(line.values), pt=points)


def _texts(texts: Sequence[str]) -> StrData:
    return StrData(ptCount=len(texts), pt=[StrVal(idx=at, v=text) for at, text in enumerate(texts)])
