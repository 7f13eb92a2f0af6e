import type { TableColumnsType } from 'antd'
import { useCallback, useMemo } from 'react'
import type { CouponView, LedgerRow, MemberRecordView, StaffOrderRow, TalkView } from '../../../types/contract'
import { money } from '../../figure/money'
import { fullTime } from '../../figure/time'
import { ledger as enLedger } from '../../words/en-ledger'
import { ledger as zhLedger } from '../../words/zh-ledger'
import { useLook } from '../look'
import { Rows } from '../part/rows'
import { call } from '../service/call'
import { usePaged } from '../service/use-paged'
import { changeText } from './change-text'
import { Why } from './why'

const ROWS = 20

interface TabProps {
  member: string
  zone: string
}

export function useKinds(): typeof zhLedger | typeof enLedger {
  return useLook().lang === 'zh' ? zhLedger : enLedger
}

export function LedgerTab({ member, zone, wallets }: TabProps & { wallets: MemberRecordView['wallets'] }) {
  const { words, say } = useLook()
  const kinds = useKinds()
  const told = words.member
  const paged = usePaged(useCallback((after?: string) => call('ledger.list', { member, after, limit: ROWS }), [member]))
  const columns = useMemo<TableColumnsType<LedgerRow>>(
    () => [
      { title: told.at, key: 'at', className: 'n', render: (_, { at }) => fullTime(at, zone) },
      { title: told.what, key: 'what', render: (_, row) => [row.about ? say(row.about) : kinds[row.kind], row.orderNumber].filter(Boolean).join(' · ') },
      { title: told.store, key: 'store', render: (_, { store }) => store ?? '' },
      { title: told.change, key: 'change', className: 'n', render: (_, row) => changeText(row, wallets, say) },
      { title: '', key: 'why', render: (_, { entry }) => <Why member={member} entry={entry} wallets={wallets} /> },
    ],
    [told, zone, say, kinds, wallets, member],
  )
  return <Rows id="ledger" paged={paged} columns={columns} rowKey={({ entry }) => entry} empty={told.emptyLedger} />
}

export function OrderTab({ member, zone }: TabProps) {
  const { words } = useLook()
  const told = words.member
  const paged = usePaged(useCallback((after?: string) => call('order.of', { member, after, limit: ROWS }), [member]))
  const columns = useMemo<TableColumnsType<StaffOrderRow>>(
    () => [
      { title: told.at, key: 'at', className: 'n', render: (_, { paidAt }) => fullTime(paidAt, zone) },
      { title: told.number, key: 'number', className: 'n', render: (_, { number }) => number },
      { title: told.store, key: 'store', render: (_, { store }) => store },
      { title: told.amount, key: 'amount', className: 'n', align: 'right', render: (_, { receivedFen }) => money(receivedFen) },
      { title: told.kept, key: 'kept', className: 'n', align: 'right', render: (_, { keptFen }) => money(keptFen) },
    ],
    [told, zone],
  )
  return <Rows id="orders" paged={paged} columns={columns} rowKey={({ order }) => order} empty={told.emptyOrders} />
}

export function TalkTab({ member, zone }: TabProps) {
  const { words } = useLook()
  const told = words.member
  const paged = usePaged(useCallback((after?: string) => call('talk.list', { member, after, limit: ROWS }), [member]))
  const columns = useMemo<TableColumnsType<TalkView>>(
    () => [
      { title: told.at, key: 'at', className: 'n', render: (_, { at }) => fullTime(at, zone) },
      { title: told.what, key: 'kind', render: (_, { kind }) => told.talk[kind] },
      { title: told.text, key: 'text', render: (_, { text }) => text },
      { title: told.by, key: 'by', render: (_, { by }) => by },
    ],
    [told, zone],
  )
  return <Rows id="talks" paged={paged} columns={columns} rowKey={({ talk }) => talk} empty={told.emptyTalks} />
}

export function CouponTab({ member, zone }: TabProps) {
  const { words, say } = useLook()
  const told = words.member
  const paged = usePaged(useCallback((after?: string) => call('coupon.of', { member, after, limit: ROWS }), [member]))
  const columns = useMemo<TableColumnsType<CouponView>>(
    () => [
      { title: words.coupons.name, key: 'name', render: (_, { name }) => <b>{say(name)}</b> },
      { title: words.coupons.scope, key: 'scope', render: (_, { scope }) => say(scope) },
      { title: told.at, key: 'valid', className: 'n', render: (_, { validFrom, expiresAt }) => words.coupons.valid(fullTime(validFrom, zone), fullTime(expiresAt, zone)) },
    ],
    [told, zone, say, words],
  )
  return <Rows id="coupons" paged={paged} columns={columns} rowKey={({ coupon }) => coupon} empty={told.emptyCoupons} />
}
