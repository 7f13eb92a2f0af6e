import { clearPicture } from '../../cloudfunctions/flow/save-picture'
import { verifyBooks } from '../../cloudfunctions/flow/verify-books'
import type { Difference } from '../../cloudfunctions/flow/verify-member'
import type { Caller } from '../../types/caller'
import type { SavedPicture } from '../../types/contract'
import type { World } from '../../types/port/world'
import type { CatalogueRecord, PictureRecord, SettingRecord } from '../../types/record'
import type { Result } from '../../types/result'
import { granted } from '../flow/act'
import { DAY_MS, dump, eachOn, openChain, put, rows, tamper } from '../flow/world'
import list from '../fixture/gift/pictures.json'
import { details, hejingyi, memberWith, stock } from '../scenario/gift-shop'
import { asMember, asOffice, asStaff, chenyu, newReference, wechat, zhouqing } from './call'
import { pictureOf, pngOf, type GivenPicture } from './picture-file'

const each = eachOn(() => openChain())
const bowl = pictureOf({ file: 'bowl.png' })

const save = (bytes: Buffer, { type = 'image/png', reference = newReference(), as = hejingyi, world = each().world }: { type?: string; reference?: string; as?: Caller; world?: World } = {}): Promise<Result<SavedPicture>> =>
  asOffice(world, as, 'picture.save', { type, data: bytes.toString('base64') }, reference)

const saved = async (bytes: Buffer): Promise<string> => granted(await save(bytes)).picture

const show = (picture: string, gift = 'bowl') =>
  asStaff(each().world, hejingyi, 'gift.save', { gift, details: details({ picture, anyTime: true }) }, newReference())

const verified = async (): Promise<Difference[]> => {
  const found: Difference[] = []
  await verifyBooks(each().world, (difference) => void found.push(difference))
  return found
}

const pictures = (): Promise<PictureRecord[]> => rows<PictureRecord>(each().store, 'picture')

describe('what is taken', () => {
  interface Case { name: string; given: GivenPicture; says: string; expect?: object; refused?: object }

  test.each((list as Case[]).map((one) => [one.name, one] as const))('%s', async (_, { given, says, expect: value, refused }) => {
    const bytes = pictureOf(given)
    const before = await dump(each().store)
    const answer = await save(bytes, { type: says })
    if (refused) {
      expect(answer).toMatchObject({ ok: false, refusal: refused })
      expect(await dump(each().store, ['audit', 'auditHead', 'auditPending'])).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => !name.startsWith('audit'))))
      return
    }
    const { picture, address, ...told } = granted(answer)
    expect(told).toMatchObject({ ...value, bytes: bytes.length })
    expect([picture, address]).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.(png|jpg|webp)$/), `/picture/${picture}`])
    expect(Buffer.from((await each().world.files.get(picture)) ?? []).equals(bytes)).toBe(true)
    expect(await verified()).toEqual([])
  })

  test.each([
    ['a blank in it', `${bowl.toString('base64').slice(0, 40)} AAA`],
    ['the front of an address in it', `data:image/png;base64,${bowl.toString('base64')}`],
    ['the alphabet of addresses', '-_-_'],
    ['an end that is cut off', bowl.toString('base64').slice(0, 41)],
    ['padding in the middle', 'AA==AAAA'],
    ['no text at all', 7],
  ])('base64 with %s is refused by its name', async (_, data) => {
    const answer = await asOffice(each().world, hejingyi, 'picture.save', { type: 'image/png', data }, newReference())
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'input.invalid', field: 'data' } })
  })

  test('whoever may not edit gifts uploads nothing', async () => {
    expect(await save(bowl, { as: zhouqing })).toMatchObject({ ok: false, refusal: { code: 'permission.denied', action: 'picture.save' } })
    expect(await save(bowl, { as: wechat('a stranger') })).toMatchObject({ ok: false, refusal: { code: 'permission.denied' } })
  })
})

describe('the same once more', () => {
  test('the same picture from two people is one, and counts once', async () => {
    const [one, other] = [granted(await save(bowl)), granted(await save(bowl, { as: wechat('demo-guwanqing') }))]
    expect(other).toEqual(one)
    expect(await pictures()).toHaveLength(1)
    expect(await each().store.get<SettingRecord>('setting', 'pictures')).toMatchObject({ value: 1 })
  })

  test('the same request again hears the same; another picture under its reference is refused', async () => {
    const reference = newReference()
    const one = granted(await save(bowl, { reference }))
    expect(granted(await save(bowl, { reference }))).toEqual(one)
    expect(await save(pngOf(300, 300), { reference })).toMatchObject({ ok: false, refusal: { code: 'reference.reused' } })
    expect((await rows<CatalogueRecord>(each().store, 'catalogue')).filter(({ kind }) => kind === 'picture')).toHaveLength(1)
  })
})

describe('between file and record', () => {
  test('a process that dies after the file leaves nothing that the books know of, and the next try goes through', async () => {
    const { world } = each()
    let dead = false
    const dying: World = {
      ...world,
      files: { ...world.files, put: async (name, bytes) => { await world.files.put(name, bytes); dead = true } },
      store: { ...world.store, transact: (work) => (dead ? Promise.reject(new Error('killed')) : world.store.transact(work)) },
    }
    await expect(save(bowl, { world: dying })).rejects.toThrow('killed')
    expect([await pictures(), await verified()]).toEqual([[], []])
    const picture = await saved(bowl)
    expect([await pictures(), await verified()]).toMatchObject([[{ _id: picture, state: 'fresh' }], []])
  })

  test('a file that cannot be written leaves no record', async () => {
    const { world } = each()
    await expect(save(bowl, { world: { ...world, files: { ...world.files, put: () => Promise.reject(new Error('disk full')) } } })).rejects.toThrow('disk full')
    expect([await pictures(), await verified()]).toEqual([[], []])
  })
})

describe('who shows it', () => {
  test('a gift shows it to whoever looks: in the mall, in full, and on the ticket, for good', async () => {
    const { world } = each()
    const picture = await saved(bowl)
    granted(await show(picture))
    await stock(world, 'bowl', 'HZHB', 3)
    await memberWith(world, 'o-su', 2_000)
    const member = wechat('o-su')
    const shown = { picture, pictureAddress: `/picture/${picture}` }
    expect(granted(await asMember(world, member, 'gift.list', {})).gifts).toMatchObject([shown])
    expect(granted(await asMember(world, member, 'gift.view', { gift: 'bowl' }))).toMatchObject(shown)
    expect(granted(await asStaff(world, zhouqing, 'gift.all', {})).rows).toMatchObject([shown])
    const way = { store: 'HZHB' }
    const { exchange } = granted(await asMember(world, member, 'gift.redeem', { gift: 'bowl', points: 1_600, cashFen: 0, way }, newReference()))
    granted(await show('ribbon'))
    expect(granted(await asMember(world, member, 'gift.list', {})).gifts).toMatchObject([{ picture: 'ribbon', pictureAddress: null }])
    expect(granted(await asMember(world, member, 'exchange.mine', {})).rows).toMatchObject([shown])
    expect(granted(await asMember(world, member, 'exchange.view', { exchange }))).toMatchObject(shown)
    expect(granted(await asStaff(world, chenyu, 'exchange.list', { state: 'ready' })).rows).toMatchObject([shown])
    each().clock.at += 400 * DAY_MS
    expect(await clearPicture(world, picture)).toBe(false)
    expect(await verified()).toEqual([])
  })

  test('a gift with a picture that nobody uploaded is refused, and nothing is saved', async () => {
    expect(await show(`${'0'.repeat(64)}.png`)).toMatchObject({ ok: false, refusal: { code: 'input.invalid', field: 'details.picture' } })
    expect(await rows(each().store, 'gift')).toEqual([])
    expect(await show('../secret')).toMatchObject({ ok: false, refusal: { code: 'input.invalid', field: 'details.picture' } })
  })

  test('a gift may be had in as many stores as the catalogue takes', async () => {
    const stores = Array.from({ length: 50 }, (_, n) => `S${String(n)}`)
    const shops = stores.map((_id) => ({ _id, name: _id, city: '杭州', address: '1', phone: '1', closedAt: null }))
    for (let n = 0; n < 50; n += 10) await put(each().store, 'shop', shops.slice(n, n + 10))
    const answer = await asStaff(each().world, hejingyi, 'gift.save', { gift: 'bowl', details: details({ stores }) }, newReference())
    expect(answer).toMatchObject({ ok: true })
  })
})

describe('what nobody shows', () => {
  const week = 7 * DAY_MS

  test('goes after its week, file and record and count; not a moment before', async () => {
    const picture = await saved(bowl)
    each().clock.at += week - 1
    expect([await clearPicture(each().world, picture), (await pictures()).length]).toEqual([false, 1])
    each().clock.at += 1
    expect(await clearPicture(each().world, picture)).toBe(true)
    expect([await pictures(), await each().world.files.get(picture), await verified()]).toEqual([[], null, []])
    expect(await each().store.get<SettingRecord>('setting', 'pictures')).toMatchObject({ value: 0 })
  })

  test('is kept for another week when it is uploaded again', async () => {
    const picture = await saved(bowl)
    each().clock.at += week - 1
    await saved(bowl)
    each().clock.at += 2
    expect(await clearPicture(each().world, picture)).toBe(false)
  })

  test('while it goes it is neither shown nor uploaded, and whoever comes next finishes', async () => {
    const { world } = each()
    const picture = await saved(bowl)
    each().clock.at += week
    const stuck: World = { ...world, files: { ...world.files, remove: () => Promise.reject(new Error('killed')) } }
    await expect(clearPicture(stuck, picture)).rejects.toThrow('killed')
    expect(await save(bowl)).toMatchObject({ ok: false, refusal: { code: 'picture.leaving', picture } })
    expect(await show(picture)).toMatchObject({ ok: false, refusal: { field: 'details.picture' } })
    expect(await verified()).toEqual([])
    expect(await clearPicture(world, picture)).toBe(true)
    granted(await show(await saved(bowl)))
    expect(await verified()).toEqual([])
  })

  test('where a chain keeps as many as it may, one more is refused with both figures, and one it has is not', async () => {
    await saved(bowl)
    await put(each().store, 'setting', [{ _id: 'pictures', value: 1_000 }])
    expect(await save(pngOf(300, 300))).toMatchObject({ ok: false, refusal: { code: 'picture.many', have: 1_000, most: 1_000 } })
    granted(await save(bowl))
  })
})

describe('the books tell', () => {
  test.each<[string, (picture: string) => Promise<void>, object]>([
    ['a file that is gone', (picture) => each().world.files.remove(picture), { what: expect.stringContaining('its file') as unknown, recomputed: null }],
    ['a record that is gone', (picture) => each().store.transact((tx) => tx.remove('picture', picture)), { what: expect.stringContaining('gift bowl: its picture') as unknown }],
    ['a count that is wrong', () => put(each().store, 'setting', [{ _id: 'pictures', value: 5 }]), { what: 'pictures that are kept', stored: 5, recomputed: 1 }],
    ['a picture that is shown and might be cleared away', (picture) => tamper<PictureRecord>(each().store, 'picture', picture, (one) => ({ ...one, state: 'fresh' })), { stored: 'fresh', recomputed: 'used' }],
  ])('%s', async (_, spoil, difference) => {
    const picture = await saved(bowl)
    granted(await show(picture))
    expect(await verified()).toEqual([])
    await spoil(picture)
    expect(await verified()).toContainEqual(expect.objectContaining(difference))
  })
})

describe('a gift on the desk', () => {
  test('is opened with what it may be made of; one that is not there is refused', async () => {
    const { world } = each()
    const picture = await saved(bowl)
    granted(await show(picture))
    const view = granted(await asOffice(world, hejingyi, 'gift.draft', { gift: 'bowl' }))
    expect(view).toMatchObject({ zone: 'Asia/Shanghai', gift: { id: 'bowl', revision: 1, picture, pictureAddress: `/picture/${picture}` }, place: 2, pictureBytesAtMost: 2_097_152 })
    expect(view.stores.length).toBeGreaterThan(1)
    expect(view.wallets.map(({ id }) => id)).toContain('value')
    expect(granted(await asOffice(world, hejingyi, 'gift.draft', {})).gift).toBeNull()
    expect(await asOffice(world, hejingyi, 'gift.draft', { gift: 'cup' })).toMatchObject({ ok: false, refusal: { code: 'gift.unknown' } })
  })

  test('is not written over what somebody else has saved since', async () => {
    const at = (revision: number | undefined, place: number) =>
      asStaff(each().world, hejingyi, 'gift.save', { gift: 'bowl', details: details({ place }), ...(revision === undefined ? {} : { revision }) }, newReference())
    expect(granted(await at(0, 1)).revision).toBe(1)
    expect(granted(await at(1, 2)).revision).toBe(2)
    expect(await at(1, 3)).toMatchObject({ ok: false, refusal: { code: 'gift.changed', read: 1, revision: 2 } })
    expect(await at(0, 3)).toMatchObject({ ok: false, refusal: { code: 'gift.changed', read: 0, revision: 2 } })
    expect(granted(await at(undefined, 4)).revision).toBe(3)
  })
})
