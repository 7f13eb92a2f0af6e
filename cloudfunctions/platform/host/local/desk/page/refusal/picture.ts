import type { PictureRefusals } from '../../../../../../../types/refusal/picture'
import { words, type Words } from '../language'

/** What is read of refusals about pictures; {names} are the refusal's own figures. */
export const pictureWords: Readonly<Record<keyof PictureRefusals, Words>> = {
  'picture.broken': words('图片不完整：{kind}，{bytes} 字节', 'The picture is not whole: {kind}, {bytes} bytes'),
  'picture.kind': words('不能用的文件：{looks}', 'No picture that serves: {looks}'),
  'picture.leaving': words('图片正在清理', 'The picture is being cleared away'),
  'picture.many': words('已存 {have} 张图片，最多 {most} 张', '{have} pictures are kept, {most} at most'),
  'picture.renamed': words('名字说是 {says}，内容是 {is}', 'It says {says} and is {is}'),
  'picture.size': words('{width} × {height} 像素，每边 {least} 到 {most}', '{width} by {height} pixels; each side {least} to {most}'),
  'picture.tooLarge': words('图片 {bytes} 字节，最多 {limitBytes} 字节', 'The picture has {bytes} bytes, {limitBytes} at most'),
}
