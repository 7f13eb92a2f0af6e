import type { HttpRequest } from '../../types/caller'

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const named = (list: [RegExp, string][], agent: string): string[] => list.filter(([shape]) => shape.test(agent)).slice(0, 1).map(([, name]) => name)

/** Where a browser stands, in words that a person knows it by: the page's host, browser, system, address. */
export const placeOf = ({ headers, address }: HttpRequest): string => {
  const agent = headers['user-agent'] ?? ''
  return [headers['host'] ?? '', ...named(browsers, agent), ...named(systems, agent), address ?? ''].filter((part) => part !== '').join(' · ')
}
