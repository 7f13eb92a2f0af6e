import type { ImportRefusals } from '../../../../../../../types/refusal/import'
import { words, type Words } from '../language'

/** What the person at the desk reads of refusals about files; {names} are the refusal's own figures. */
export const importWords: Readonly<Record<keyof ImportRefusals, Words>> = {
  'import.dates': words('日期要选日在前还是月在前：{samples}', 'Say whether day or month comes first: {samples}'),
  'import.how': words('文件不能这样读（{field}）：{rule}', 'The file cannot be read so ({field}): {rule}'),
  'import.mapping': words('列没有对上（{field}）：{rule}', 'The columns do not fit ({field}): {rule}'),
  'import.notTable': words('{name} 不是表格（{looks}）：{rule}', '{name} is no table ({looks}): {rule}'),
  'import.pieces': words('文件共 {pieces} 段，已到 {have} 段', '{have} of {pieces} pieces have come'),
  'import.state': words('导入现在是 {state}，要 {needs}', 'The import is {state}; this needs {needs}'),
  'import.tooLarge': words('文件有 {bytes} 字节，最多 {limitBytes}', 'The file has {bytes} bytes, {limitBytes} at most'),
  'import.tooLong': words('{rows} 行，一次最多 {rowsAtMost} 行', '{rows} rows, {rowsAtMost} at most'),
  'import.unknown': words('没有导入 {batch}', 'There is no import {batch}'),
  'export.tooLong': words('{rows} 行，一个文件最多 {rowsAtMost} 行', '{rows} rows, {rowsAtMost} at most in a file'),
  'export.unfinished': words('已整理 {rows} 行，请稍等', '{rows} rows are gathered; please wait'),
  'export.unknown': words('没有导出 {export}', 'There is no export {export}'),
}
