import { grouped } from './number'

/** In whole and tenths of 1,048,576 bytes, rounded up: what is just above a limit does not read as the limit. */
export function megabytes(bytes: number): string {
  return `${grouped(Math.ceil((bytes / (1024 * 1024)) * 10) / 10)} MB`
}
