import type { ImportBatch, ImportPart, ImportProgress, ImportStage, MemberRecord } from '../../types/record'
import { csv, imported, whole } from '../door/import'
import { differences } from './act'
import { eachOn, openChain, rows, tamper } from './world'

const each = eachOn(() => openChain())

const HEADER = ['手机号', '姓名', '出生日期']
const file = (): Uint8Array => csv([HEADER, ...Array.from({ length: 130 }, (_, n) => [n % 10 === 0 ? '1380013' : `139${String(10_000_000 + n)}`, '张三丰', '1990-05-06'])])
const told = async (): Promise<string[]> => (await differences(each().world)).map(({ what }) => what)

const progressed = (batch: string, stage: ImportStage, change: Partial<ImportProgress>): Promise<void> =>
  tamper<ImportBatch>(each().store, 'importBatch', batch, (one) => {
    const before = one.progress[stage]
    if (!before) throw new Error(`the batch has no stage ${stage}`)
    return { ...one, progress: { ...one.progress, [stage]: { ...before, ...change } } }
  })

const batchWith = async (): Promise<string> => {
  const batch = await imported(each().world, 'members', file())
  expect(await told()).toEqual([])
  return batch
}

test('what a batch says it came to is counted again from its rows, before and after it was taken back', async () => {
  const { world } = each()
  const batch = await batchWith()
  await progressed(batch, 'run', { states: { made: 118, refused: 12 } })
  expect(await differences(world)).toMatchObject([
    { what: `import ${batch}: rows and states of run`, stored: { states: { made: 118, refused: 12 } }, recomputed: { rows: 130, states: { made: 117, refused: 13 } } },
  ])
  await progressed(batch, 'run', { states: { made: 117, refused: 13 } })
  await whole(world, 'undo', batch)
  expect(await told()).toEqual([])
  await progressed(batch, 'undone', { next: 1 })
  expect(await told()).toEqual([`import ${batch}: rows and states of undone`, `import ${batch}: parts of undone`])
})

test('a part of the report that is gone, a member that a row made and is none, and a stage that never ended are told', async () => {
  const { store } = each()
  const batch = await batchWith()
  const made = (await rows<MemberRecord>(store, 'member'))[0]
  await tamper<ImportPart>(store, 'importPart', `${batch}:run:1`, (part) => ({
    ...part,
    rows: part.rows.map((row) => ({ ...row, made: row.made.map((thing) => (thing.member === made?._id ? thing : { ...thing, member: 'NOBODY' })) })),
  }))
  expect((await told()).filter((what) => !what.endsWith(': its member'))).toEqual([])
  expect(await told()).toContain(`import ${batch}: row 103: its member`)
  await store.transact((tx) => tx.remove('importPart', `${batch}:tried:1`))
  await progressed(batch, 'run', { finishedAt: null })
  expect(await told()).toEqual(expect.arrayContaining([`import ${batch}: its stage run is over`, `import ${batch}: rows and states of tried`]))
})
