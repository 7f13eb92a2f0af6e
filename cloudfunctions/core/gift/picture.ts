import type { PictureKind, PictureRecord } from '../../../types/record'
import type { Result } from '../../../types/result'
import { ok, refuse } from '../kernel'
import { sizeIn } from './picture-header'

export const PICTURE_BYTES_AT_MOST = 2 * 1024 * 1024
/** Pixels of a side: enough for a phone's width, and few enough for an old phone's memory. */
export const PICTURE_SIDE_LEAST = 200
export const PICTURE_SIDE_MOST = 4096
/** Pictures that a chain keeps. */
export const PICTURES_AT_MOST = 1_000
/** One that no gift has named by then is cleared away. */
export const PICTURE_FRESH_MS = 7 * 86_400_000

const endings: Readonly<Record<PictureKind, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp' }
const types = new Map<string, PictureKind>([
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/jpg', 'jpeg'],
  ['image/webp', 'webp'],
])

/** The name of a picture by the SHA-256 of its bytes, in hex. */
export const pictureName = (digest: string, kind: PictureKind): string => `${digest}.${endings[kind]}`

/** Whether a gift's picture is one that was uploaded, not one of those drawn. */
export const isUploaded = (picture: string): boolean => /^[0-9a-f]{64}\.(png|jpg|webp)$/.test(picture)

type Sign = readonly [looks: string, at: number, bytes: string]

/** First bytes by which files are known; a text stands for its bytes in Latin-1. */
const signs: readonly Sign[] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['webp', 8, 'WEBP'],
  ['gif', 0, 'GIF8'],
  ['heic', 4, 'ftyphei'],
  ['heic', 4, 'ftypmif1'],
  ['avif', 4, 'ftypavi'],
  ['bmp', 0, 'BM'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['pdf', 0, '%PDF'],
  ['svg', 0, '<svg'],
  ['svg', 0, '<?xml'],
]

const looksOf = (bytes: Uint8Array): string => {
  if (bytes.length === 0) return 'empty'
  const head = String.fromCharCode(...bytes.subarray(0, 64))
  if (head.startsWith('RIFF') && !head.startsWith('WEBP', 8)) return 'unknown'
  return signs.find(([, at, sign]) => head.startsWith(sign, at))?.[0] ?? 'unknown'
}

const isKind = (looks: string): looks is PictureKind => Object.hasOwn(endings, looks)

export type LookedAt = Pick<PictureRecord, 'kind' | 'bytes' | 'width' | 'height'>

/**
 * What a file is, told by its own bytes: nothing is decoded. Refuses `picture.tooLarge`, `picture.kind`, `picture.renamed`
 * (it was sent as another type), `picture.broken` and `picture.size`.
 */
export const lookAtPicture = (bytes: Uint8Array, says: string): Result<LookedAt> => {
  if (bytes.length > PICTURE_BYTES_AT_MOST) return refuse({ code: 'picture.tooLarge', bytes: bytes.length, limitBytes: PICTURE_BYTES_AT_MOST })
  const kind = looksOf(bytes)
  if (!isKind(kind)) return refuse({ code: 'picture.kind', looks: kind })
  if (types.get(says.toLowerCase()) !== kind) return refuse({ code: 'picture.renamed', says, is: kind })
  const size = sizeIn(kind, bytes)
  if (!size) return refuse({ code: 'picture.broken', kind, bytes: bytes.length })
  const sides = [size.width, size.height]
  const fits = Math.min(...sides) >= PICTURE_SIDE_LEAST && Math.max(...sides) <= PICTURE_SIDE_MOST
  if (!fits) return refuse({ code: 'picture.size', ...size, least: PICTURE_SIDE_LEAST, most: PICTURE_SIDE_MOST })
  return ok({ kind, bytes: bytes.length, ...size })
}
