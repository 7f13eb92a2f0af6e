import type { PictureKind } from '../../../types/record'
import type { PictureRefusals } from '../../../types/refusal/picture'
import { grouped } from '../../figure/number'
import { megabytes } from '../../figure/size'
import type { RefusalTable } from './table'

const kinds = new Map<PictureKind, string>([['png', 'PNG'], ['jpeg', 'JPEG'], ['webp', 'WebP']])
const kindOf = (kind: PictureKind): string => kinds.get(kind) ?? kind

const looksZh: Readonly<Record<string, string>> = {
  gif: 'GIF 动图',
  svg: 'SVG 图形',
  heic: '苹果的 HEIC 照片',
  avif: 'AVIF 图片',
  bmp: 'BMP 图片',
  tiff: 'TIFF 图片',
  pdf: 'PDF 文件',
  empty: '空文件',
}

const looksEn: Readonly<Record<string, string>> = {
  gif: 'a GIF',
  svg: 'an SVG drawing',
  heic: 'an Apple HEIC photo',
  avif: 'an AVIF picture',
  bmp: 'a BMP picture',
  tiff: 'a TIFF picture',
  pdf: 'a PDF',
  empty: 'an empty file',
}

/** `image/png` as people call it; nothing where none was told. */
const typeOf = (type: string): string | undefined => /^(?:image\/)?(.{1,40})/.exec(type)?.[1]?.toUpperCase()

/** Words for refusals about pictures that are uploaded. */
export const pictureRefusals: RefusalTable<keyof PictureRefusals> = {
  'picture.broken': {
    zh: (f) => ['图片不完整', `是 ${kindOf(f.kind)}，但文件没有传完或已损坏（${grouped(f.bytes)} 字节）。请重新导出后再传`],
    en: (f) => ['The picture is not whole', `It begins as ${kindOf(f.kind)} and ends too soon (${grouped(f.bytes)} bytes). Please export it again`],
  },
  'picture.kind': {
    zh: (f) => ['这个文件不能当礼品图', `这是${looksZh[f.looks] ?? '认不出的文件'}。请用 PNG、JPEG 或 WebP 图片`],
    en: (f) => ['This file does not serve as a picture', `It is ${looksEn[f.looks] ?? 'a file of no known kind'}. Please use PNG, JPEG or WebP`],
  },
  'picture.leaving': {
    zh: () => ['这张图片正在清理', '它太久没有礼品用到。请过一分钟再传一次'],
    en: () => ['This picture is being cleared away', 'No gift showed it for long. Please upload it again in a minute'],
  },
  'picture.many': {
    zh: (f) => ['图片太多了', `已存 ${grouped(f.have)} 张，最多 ${grouped(f.most)} 张。没有礼品用到的图片 7 天后自动清理`],
    en: (f) => ['There are too many pictures', `${grouped(f.have)} are kept, ${grouped(f.most)} at most. Those that no gift shows go after 7 days`],
  },
  'picture.renamed': {
    zh: (f) => ['文件改过名字', `名字说是 ${typeOf(f.says) ?? '没有写明的格式'}，内容却是 ${kindOf(f.is)}。请把扩展名改回来，或另存一次`],
    en: (f) => ['The file was renamed', `Its name says ${typeOf(f.says) ?? 'nothing'}, but it is ${kindOf(f.is)}. Please give it its own ending, or save it anew`],
  },
  'picture.size': {
    zh: (f) => [
      Math.max(f.width, f.height) > f.most ? '图片尺寸太大' : '图片尺寸太小',
      `这张 ${grouped(f.width)} × ${grouped(f.height)} 像素，每边要在 ${grouped(f.least)} 到 ${grouped(f.most)} 之间`,
    ],
    en: (f) => [
      Math.max(f.width, f.height) > f.most ? 'The picture has too many pixels' : 'The picture has too few pixels',
      `It is ${grouped(f.width)} by ${grouped(f.height)}; each side takes ${grouped(f.least)} to ${grouped(f.most)}`,
    ],
  },
  'picture.tooLarge': {
    zh: (f) => ['图片太大', `这张 ${megabytes(f.bytes)}，最多 ${megabytes(f.limitBytes)}。请压缩或缩小后再传`],
    en: (f) => ['The picture is too large', `It has ${megabytes(f.bytes)}, ${megabytes(f.limitBytes)} at most. Please compress it or make it smaller`],
  },
}
