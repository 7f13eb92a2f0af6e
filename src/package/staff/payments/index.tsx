import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { DifferingPayment } from '../../../../types/contract'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { exactMoney, money } from '../../../figure/money'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useRows } from '../applications/use-rows'
import { ReturnSheet } from './return-sheet'
import './index.scss'

const PAGE = 20

const ask = (_all: 'all', after: string | undefined) => call('staff', 'payment.differing', { limit: PAGE, ...(after ? { after } : {}) })

function Row({ row, place, onOpen }: { row: DifferingPayment; place: number; onOpen: (row: DifferingPayment) => void }) {
  const { words } = useLook()
  const { payments } = words.desk
  const { amountFen, paidFen } = row
  const gap = paidFen < amountFen ? payments.less(money(amountFen - paidFen)) : payments.over(money(paidFen - amountFen))
  return (
    <Tap id={`payment-${String(place)}`} className="li" onTap={() => { onOpen(row) }}>
      <View className="f1">
        <View className="row sb">
          <Text className="b f1">{row.memberName || words.me.noName}</Text>
          <Text className="ka b n">{gap}</Text>
        </View>
        <View className="t26 k2 n">{`${payments.asked} ${exactMoney(amountFen)} · ${payments.came} ${exactMoney(paidFen)}`}</View>
        <View className="t24 k3 n">{`${payments.kind[row.kind]} · ${fullTime(row.at, 'Asia/Shanghai')}`}</View>
      </View>
    </Tap>
  )
}

const toManager = (title: string, text: string) => (code: string) =>
  code === 'permission.denied' ? <Empty id="payments-denied" art="card" title={title} text={text} /> : null

/** Payments of another amount than was asked for: nothing of them is posted, and a manager sends the money back. */
export default function StaffPaymentsPage() {
  const { payments } = useLook().words.desk
  const { asked } = useRows<'all', DifferingPayment>('all', ask)
  const [open, setOpen] = useState<DifferingPayment | null>(null)
  const close = (): void => {
    setOpen(null)
    asked.again()
  }
  return (
    <Screen nav={<NavBar back title={payments.title} />} over={open ? <ReturnSheet row={open} onClose={close} /> : null}>
      <Answered asked={asked} title={payments.notLoaded} skeleton={<RowsSkeleton rows={5} />} refused={toManager(payments.title, payments.denied)}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <Empty id="payments-empty" art="list" title={payments.none} text={payments.noneWhy} />
          ) : (
            <>
              <View className="list mt2 rise">
                {rows.map((row, place) => <Row key={row.payment} row={row} place={place} onOpen={setOpen} />)}
              </View>
              {next === null && <View className="c t24 k3 mt2">{payments.end}</View>}
            </>
          )
        }
      </Answered>
    </Screen>
  )
}
