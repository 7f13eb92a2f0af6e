import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messagePages } from '../../cloudfunctions/core/programme'

/** Pages as src/app.config.ts declares them, those of packages with their root. */
const pages = (): string[] => {
  const text = readFileSync(join(__dirname, '../../src/app.config.ts'), 'utf8')
  const own = [...(/^ {2}pages: \[([\s\S]*?)\n {2}\],/m.exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, page]) => page ?? '')
  const packed = [...text.matchAll(/root: '([^']+)', pages: \[([^\]]*)\]/g)].flatMap(([, root, list]) =>
    [...(list ?? '').matchAll(/'([^']+)'/g)].map(([, page]) => `${root ?? ''}/${page ?? ''}`),
  )
  return [...own, ...packed]
}

test('a message opens only pages that the mini-program has', () => {
  expect(pages().length).toBeGreaterThan(8)
  expect(messagePages.filter((page) => !pages().includes(page))).toEqual([])
})
