import { maskPhone, textOfDay, dayNumber, minuteOfDay } from '../core/kernel'
import { standingOf, walletOf } from '../core/ledger'
import { storedOf } from '../core/stored'
import type { World } from '../../types/port/world'
import type { Doc } from '../../types/port/store'
import type { AccountRecord, EntryRecord, EventRecord, ExportKind, ExportRecord, MemberRecord, OrderRecord } from '../../types/record'

export type Row = (string | number)[]

/** One collection that an export reads: `moment` is business time, `place` the store whose people may have it. */
export interface ExportSource {
  collection: string
  moment: string
  place: string
  header: (world: World) => Promise<string[]>
  row: (world: World, doc: Doc, ask: ExportRecord) => Promise<Row>
}

const timeIn = (at: number | null, zone: string): string => {
  if (at === null) return ''
  const minute = minuteOfDay(at, zone)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${textOfDay(dayNumber(at, zone))} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** Fen as yuan with two places, never through a floating number. */
const yuan = (fen: number): string => `${fen < 0 ? '-' : ''}${String(Math.floor(Math.abs(fen) / 100))}.${String(Math.abs(fen) % 100).padStart(2, '0')}`

const pointsIn = (points: number, scale: number): number => points / 10 ** scale

const members: ExportSource = {
  collection: 'member',
  moment: 'joinedAt',
  place: 'source.store',
  header: async (world) => [
    '会员号', '姓名', '手机号', '卡号', '旧卡号', '生日', '性别', '入会时间', '入会门店', '等级', '订单数', '实收金额', '最近消费',
    ...(await world.programme()).wallets.map(({ name }) => name.zh), '储值本金', '储值赠送',
  ],
  row: async (world, doc, { phones }) => {
    const member = doc as MemberRecord
    const { wallets, zone, tiers } = await world.programme()
    const account = await world.store.get<AccountRecord>('account', member._id)
    const { realFen, bonusFen } = account ? storedOf(account) : { realFen: 0, bonusFen: 0 }
    const phone = (phones ? member.phone : maskPhone(member.phone)) ?? ''
    return [
      member._id, member.name, phone, member.cardNumber, member.oldCard ?? '', member.birthday ?? '', member.gender ?? '', timeIn(member.joinedAt, zone), member.source.store,
      tiers.find(({ id }) => id === account?.tier.id)?.name.zh ?? '', account?.stats.orders ?? 0, yuan(account?.stats.receivedFen ?? 0), timeIn(account?.lastOrderAt ?? null, zone),
      ...wallets.map(({ id, scale }) => (account ? pointsIn(standingOf(account, id).balance, scale) : 0)), yuan(realFen), yuan(bonusFen),
    ]
  },
}

const ledger: ExportSource = {
  collection: 'entry',
  moment: 'at',
  place: 'store',
  header: async () => Promise.resolve(['时间', '会员号', '类型', '账户', '变动', '余额', '待还', '门店', '凭据', '规则', '方案版本']),
  row: async (world, doc) => {
    const entry = doc as EntryRecord
    const programme = await world.programme()
    const { member, kind, wallet, points, balanceAfter, debtAfter, store, reference, rule, programmeVersion, at } = entry
    const shown = (one: number): string | number => (kind === 'stored' ? yuan(one) : pointsIn(one, walletOf(programme, wallet).scale))
    return [timeIn(at, programme.zone), member, kind, wallet, shown(points), shown(balanceAfter), shown(debtAfter), store ?? '', reference, rule, programmeVersion]
  },
}

const orders: ExportSource = {
  collection: 'order',
  moment: 'paidAt',
  place: 'store',
  header: async () => Promise.resolve(['付款时间', '订单号', '会员号', '门店', '应收', '优惠', '实收', '退后实收', '退货次数', '收银员']),
  row: async (world, doc) => {
    const { paidAt, number, member, store, totalFen, discountFen, receivedFen, keptFen, refunds, staff } = doc as OrderRecord
    const { zone } = await world.programme()
    return [timeIn(paidAt, zone), number, member, store, yuan(totalFen), yuan(discountFen), yuan(receivedFen), yuan(keptFen), refunds.length, staff ?? '']
  },
}

/** What people did: events that somebody of the staff did for a member. */
const audit: ExportSource = {
  collection: 'event',
  moment: 'at',
  place: 'store',
  header: async () => Promise.resolve(['时间', '员工', '门店', '会员号', '事项', '内容', '凭据']),
  row: async (world, doc) => {
    const { at, staff, store, member, kind, asked, reference } = doc as EventRecord
    const { zone } = await world.programme()
    return [timeIn(at, zone), staff ?? '', store ?? '', member, kind, asked.slice(0, 500), reference]
  },
}

export const exportSources: Readonly<Record<ExportKind, ExportSource>> = { members, ledger, orders, audit }
