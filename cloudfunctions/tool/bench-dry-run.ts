/**
 * How long a dry run takes over a chain's members in the embedded database: 100,000 members with an account each, and what
 * each of them lets a message through by. Laid out anew in a folder of its own, which is taken away again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pushDetails } from '../core/campaign'
import { join as joins } from '../core/member'
import { emptyReach } from '../core/message'
import { presets } from '../core/programme'
import { startDryRun, stepDryRun } from '../flow/dry-run'
import { publishProgramme } from '../flow/publish-programme'
import type { World } from '../../types/port/world'
import type { AccountRecord, DryRunRecord, MemberRecord, ReachRecord } from '../../types/record'
import { openWorld, runTool } from './open'

const MEMBERS = Number(process.argv[2] ?? 100_000)
const A_COMMIT = 30
const DAY_MS = 86_400_000

/** The same spread for everybody, without chance. */
const memberAt = async (world: World, n: number): Promise<{ member: MemberRecord; account: AccountRecord; reach: ReachRecord }> => {
  const [programme, now] = [await world.programme(), world.clock.now()]
  const id = `m${String(n).padStart(7, '0')}`
  const at = now - (MEMBERS - n) * 60_000
  const source = { store: n % 3 === 0 ? 'SHJA' : 'HZHB', staff: null, campaign: null, scene: null }
  const cardNumber = `9${String(n).padStart(15, '0')}`
  const made = joins(programme, { id, reference: id, identity: null, name: '林知夏', phone: null, source, marketing: n % 3 !== 0, cardNumber }, at)
  const tier = programme.tiers[n % programme.tiers.length]?.id ?? made.account.tier.id
  const orders = n % 7
  const lastOrderAt = orders === 0 ? null : now - (n % 400) * DAY_MS
  const stats = { ...made.account.stats, orders, receivedFen: orders * 58_000, lastOrderAt }
  const permits = [{ template: 'campaign', left: n % 2, answer: 'accept' as const, at }]
  return { member: made.member, account: { ...made.account, tier: { ...made.account.tier, id: tier }, stats, lastOrderAt }, reach: { ...emptyReach(id), openid: 'sealed', permits } }
}

const layOut = async (world: World): Promise<void> => {
  const published = await publishProgramme(world, presets['hemu'])
  if (!published.ok) throw new Error('the preset is not valid')
  for (let from = 0; from < MEMBERS; from += A_COMMIT) {
    const batch = await Promise.all(Array.from({ length: Math.min(A_COMMIT, MEMBERS - from) }, (_, n) => memberAt(world, from + n)))
    await world.store.transact(async (tx) => {
      for (const { member, account, reach } of batch) {
        await tx.insert('member', member)
        await tx.insert('account', account)
        await tx.insert('reach', reach)
      }
    })
  }
}

const tried = async (world: World, reference: string, query: object | null): Promise<{ run: DryRunRecord; seconds: number }> => {
  const { zone } = await world.programme()
  const push = { name: '护理提醒', template: 'campaign', audience: query === null ? { exclude: [] } : { query: query as Record<string, unknown>, exclude: [] }, at: null, holdOutPercent: 10, validDays: 7 }
  const begun = await startDryRun(world, { campaign: 'bench', staff: 'bench', reference, details: pushDetails(push, world.clock.now(), zone), months: 1 })
  if (!begun.ok) throw new Error(`the dry run was refused: ${begun.refusal.code}`)
  const from = performance.now()
  let run = begun.value
  while (run.state === 'running') {
    const stepped = await stepDryRun(world, run._id)
    if (!stepped.ok) throw new Error(`the dry run was refused: ${stepped.refusal.code}`)
    run = stepped.value
  }
  return { run, seconds: (performance.now() - from) / 1000 }
}

const cases: readonly [string, object | null][] = [
  ['lower tiers whose last order is 61 to 90 days ago', { 'member.tier': { $in: ['sprout', 'green'] }, 'member.sinceOrder': { $gte: 61, $lte: 90 } }],
  ['bought once, agreed or not', { 'member.orders': 1 }],
  ['everybody', null],
]

await runTool(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiji-dry-run-'))
  const world = await openWorld(join(folder, 'shop.db'), { create: true })
  const from = performance.now()
  await layOut(world)
  console.log(`${String(MEMBERS)} members laid out in ${((performance.now() - from) / 1000).toFixed(1)} s`)
  for (const [index, [name, query]] of cases.entries()) {
    const { run, seconds } = await tried(world, `bench-${String(index)}`, query)
    const { seen, matched, consented, reaching, reachable } = run.tally
    console.log(`${seconds.toFixed(1)} s, ${Math.round(seen / seconds).toString()} members a second: ${name} (${[seen, matched, consented, reaching, reachable].join(' > ')})`)
  }
  await world.store.close()
  rmSync(folder, { recursive: true, force: true })
  return 0
})
