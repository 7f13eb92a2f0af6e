import type { Programme, Words } from '../../types/programme'
import type { ExportKind } from '../../types/record'
import type { Role } from '../../types/role'
import { permissions, secondKinds } from '../core/staff'
import { tiersOf } from '../core/tier'
import type { Waiting } from './list-second'

const exportsNamed: Readonly<Record<ExportKind, Words>> = {
  members: { zh: '会员', en: 'Members' },
  ledger: { zh: '积分明细', en: 'Ledger' },
  orders: { zh: '订单', en: 'Orders' },
  audit: { zh: '操作记录', en: 'Audit' },
}

/** What is to be done, in a sentence of each language. */
export const sentenceOf = (programme: Programme, waiting: Waiting): Words => {
  switch (waiting.kind) {
    case 'adjustment': {
      const { wallet, points } = waiting.record
      const own = programme.wallets.find(({ id }) => id === wallet)
      const amount = `${points < 0 ? '\u2212' : '+'}${(Math.abs(points) / 10 ** (own?.scale ?? 0)).toLocaleString('en-US')}`
      return { zh: `${own?.name.zh ?? wallet} ${amount}`, en: `${own?.name.en ?? wallet} ${amount}` }
    }
    case 'application': {
      const product = (programme.cards ?? []).find(({ id }) => id === waiting.record.product)
      return { zh: `${waiting.record.form.name}：${product?.name.zh ?? '会员卡'}`, en: `${waiting.record.form.name}: ${product?.name.en ?? 'card'}` }
    }
    case 'push': {
      const { name, funnel } = waiting.record
      return { zh: `${name}，发给 ${funnel.send.toLocaleString('en-US')} 人`, en: `${name}, to ${funnel.send.toLocaleString('en-US')} members` }
    }
    case 'tier':
      return tierNamed(programme, waiting.record)
    case 'exportPhones':
    case 'roleEdit':
    case 'rules':
    case 'tierGrant':
      return askedFor(programme, waiting.record)
  }
}

const tierNamed = (programme: Programme, { track, tier }: { track: string | null; tier: string }): Words =>
  tiersOf(programme, track).find(({ id }) => id === tier)?.name ?? { zh: tier, en: tier }

const askedFor = (programme: Programme, { kind, asked }: Extract<Waiting, { record: { asked: string; decision: unknown } }>['record']): Words => {
  const what = JSON.parse(asked) as { tier?: string; track?: string | null; kind?: ExportKind; role?: Role; on?: (keyof typeof secondKinds)[] }
  if (kind === 'tierGrant') return tierNamed(programme, { track: what.track ?? null, tier: what.tier ?? '' })
  if (kind === 'exportPhones') return exportsNamed[what.kind ?? 'members']
  if (kind === 'roleEdit') return roleSaid(what.role)
  const named = (what.on ?? []).map((one) => secondKinds[one].name)
  return { zh: `需要复核：${named.map(({ zh }) => zh).join('、') || '无'}`, en: `Needs a second person: ${named.map(({ en }) => en).join(', ') || 'nothing'}` }
}

const roleSaid = (role: Role | undefined): Words => {
  const held = Object.keys(role?.may ?? {}) as (keyof typeof permissions)[]
  return {
    zh: `${role?.name.zh ?? ''}：${held.map((id) => permissions[id].zh).join('、') || '没有权限'}`,
    en: `${role?.name.en ?? ''}: ${held.map((id) => permissions[id].en).join('; ') || 'no permission'}`,
  }
}
