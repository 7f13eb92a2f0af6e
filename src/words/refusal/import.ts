import type { ImportRefusals } from '../../../types/refusal/import'
import { grouped } from '../../figure/number'
import type { RefusalTable } from './table'

const looksZh: Readonly<Record<string, string>> = {
  png: 'PNG 图片',
  jpeg: 'JPEG 图片',
  gif: 'GIF 图片',
  pdf: 'PDF 文件',
  xls: '旧版 Excel（.xls）',
  zip: '压缩包',
  empty: '空文件',
}

const looksEn: Readonly<Record<string, string>> = {
  png: 'a PNG picture',
  jpeg: 'a JPEG picture',
  gif: 'a GIF picture',
  pdf: 'a PDF',
  xls: 'an old Excel file (.xls)',
  zip: 'an archive',
  empty: 'an empty file',
}

const megabytes = (bytes: number): string => `${grouped(Math.ceil(bytes / 1_000_000))} MB`

/** Words for refusals about files that are brought in or given out. */
export const importRefusals: RefusalTable<keyof ImportRefusals> = {
  'import.dates': {
    zh: (f) => ['日期有两种读法，请选一次', `例如 ${f.samples}：日在前还是月在前？选好后整个文件都照此读`],
    en: (f) => ['Dates can be read in two ways', `Such as ${f.samples}: does the day or the month come first? One answer serves the whole file`],
  },
  'import.how': {
    zh: (f) => ['文件不能这样读', `请换一个${f.field === 'encoding' ? '编码' : f.field === 'sheet' ? '工作表' : '分隔符'}再试`],
    en: (f) => ['The file cannot be read so', `Please choose another ${f.field}: ${f.rule}`],
  },
  'import.mapping': {
    zh: () => ['还有一列没有对上', '请给必填的内容各选一列，同一列只能选一次'],
    en: (f) => ['A column is not matched yet', `Please choose ${f.rule}`],
  },
  'import.notTable': {
    zh: (f) => ['这个文件不是表格', `${f.name} 是${looksZh[f.looks] ?? '读不出文字的文件'}。请用 .xlsx，或 UTF-8、GBK 的 .csv`],
    en: (f) => ['This file is no table', `${f.name} is ${looksEn[f.looks] ?? 'not text'}. Please use .xlsx, or .csv in UTF-8 or GBK`],
  },
  'import.pieces': {
    zh: (f) => ['文件还没有传完', `共 ${grouped(f.pieces)} 段，已到 ${grouped(f.have)} 段。请接着上传`],
    en: (f) => ['The file is not all there', `${grouped(f.have)} of ${grouped(f.pieces)} pieces have come. Please go on uploading`],
  },
  'import.state': {
    zh: () => ['这一步现在做不了', '导入要依次：上传、对列、试导入、导入。请回到上一步'],
    en: (f) => ['Not at this point', `The import is “${f.state}”; this needs ${f.needs}`],
  },
  'import.tooLarge': {
    zh: (f) => ['文件太大', `${megabytes(f.bytes)}，最多 ${megabytes(f.limitBytes)}。请分成几个文件`],
    en: (f) => ['The file is too large', `${megabytes(f.bytes)}, ${megabytes(f.limitBytes)} at most. Please split it`],
  },
  'import.tooLong': {
    zh: (f) => ['行数太多', `至少 ${grouped(f.rows)} 行，一次最多 ${grouped(f.rowsAtMost)} 行。请分成几个文件`],
    en: (f) => ['Too many rows', `${grouped(f.rows)} or more, ${grouped(f.rowsAtMost)} at most. Please split the file`],
  },
  'import.unknown': {
    zh: () => ['没有这次导入', '请回到导入记录，重新打开一次'],
    en: () => ['There is no such import', 'Please open it again from the list'],
  },
  'export.tooLong': {
    zh: (f) => ['要导出的太多', `已有 ${grouped(f.rows)} 行，一个文件最多 ${grouped(f.rowsAtMost)} 行。请选短一些的日期`],
    en: (f) => ['Too much for one file', `${grouped(f.rows)} rows so far, ${grouped(f.rowsAtMost)} at most. Please choose fewer days`],
  },
  'export.unfinished': {
    zh: (f) => ['导出还在准备', `已整理 ${grouped(f.rows)} 行，请稍等`],
    en: (f) => ['The export is being prepared', `${grouped(f.rows)} rows are gathered; please wait`],
  },
  'export.unknown': {
    zh: () => ['没有这次导出', '只能取自己申请的导出。请重新导出'],
    en: () => ['There is no such export', 'Only your own can be fetched. Please export again'],
  },
}
