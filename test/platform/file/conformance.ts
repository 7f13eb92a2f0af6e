import type { Files } from '../../../types/port/files'

const name = (digit: string, ending = 'png'): string => `${digit.repeat(64)}.${ending}`
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (found: Uint8Array | null): string | null => found && new TextDecoder().decode(found)

/** What both places for files keep to. */
export const filesConform = (open: () => Files): void => {
  test('what was put away is there under its name, whole', async () => {
    const files = open()
    const noise = Uint8Array.from({ length: 300_000 }, (_, n) => (n * 7_919) % 256)
    await files.put(name('a'), noise)
    expect(Buffer.from((await files.get(name('a'))) ?? []).equals(noise)).toBe(true)
  })

  test('the same name twice is one file, and two at once too', async () => {
    const files = open()
    await files.put(name('b'), bytes('one'))
    await Promise.all([files.put(name('b'), bytes('one')), files.put(name('b'), bytes('one'))])
    expect(textOf(await files.get(name('b')))).toBe('one')
  })

  test('what is not there is null, and removing it is nothing', async () => {
    const files = open()
    expect(await files.get(name('c'))).toBeNull()
    await files.remove(name('c'))
    await files.put(name('c'), bytes('here'))
    await files.remove(name('c'))
    expect(await files.get(name('c'))).toBeNull()
  })

  test('addresses are told of many at once', async () => {
    const files = open()
    const names = Array.from({ length: 60 }, (_, n) => `${n.toString(16).padStart(64, '0')}.webp`)
    for (const one of names) await files.put(one, bytes(one))
    const addresses = await files.addresses([...names, ...names])
    expect([...addresses.keys()].sort()).toEqual([...names].sort())
    expect(new Set(addresses.values()).size).toBe(60)
  })

  test.each(['', '../../etc/passwd', `../${name('d')}`, `${name('d')}/..`, name('D'), name('d', 'svg'), name('d').slice(1)])('%s is no name', async (wrong) => {
    const files = open()
    await expect((async () => files.put(wrong, bytes('x')))()).rejects.toThrow('is no name of a file')
    await expect((async () => files.get(wrong))()).rejects.toThrow('is no name of a file')
    await expect((async () => files.remove(wrong))()).rejects.toThrow('is no name of a file')
  })
}
