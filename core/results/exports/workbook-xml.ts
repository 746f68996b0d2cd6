import { xmlText } from './sheet-xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A part of a workbook's package: where it stands, and its XML. */
export interface WorkbookPart {
  readonly path: string;
  readonly xml: string;
}

/** Where a workbook keeps its sheet of this number, 0-based. */
export function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

/** The parts that bind sheets into a workbook (ECMA-376, part 1); `styles` is the part of that name. */
export function workbookParts(sheets: readonly string[], styles: string): WorkbookPart[] {
  const each = (write: (name: string, number: number) => string): string =>
    sheets.map((name, index) => write(name, index + 1)).join('');
  return [
    {
      path: '[Content_Types].xml',
      xml: `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>\
${each((_, number) => `<Override PartName="/${sheetPath(number - 1)}" ContentType="${SPREADSHEET}.worksheet+xml"/>`)}</Types>`,
    },
    {
      path: '_rels/.rels',
      xml: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      xml: `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"><sheets>\
${each((name, number) => `<sheet name="${xmlText(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">\
${each((_, number) => `<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}\
<Relationship Id="rId${sheets.length + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    },
    { path: 'xl/styles.xml', xml: styles },
  ];
}
