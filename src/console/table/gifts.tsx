import { App, Button, Drawer, Input, InputNumber, Select, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { useMay } from '../me'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { zone } from '../part/zone'
import { call } from '../service/call'
import type { Input as Asked, Output } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'
import { usePaged } from '../service/use-paged'

type Gift = Output<'gift.all'>['rows'][number]

const ROWS = 20

export function GiftList() {
  const { words, say } = useLook()
  const told = words.gifts
  const [open, setOpen] = useState<Gift | null>(null)
  const paged = usePaged(useCallback((after?: string) => call('gift.all', { after, limit: ROWS }), []))
  const columns = useMemo<TableColumnsType<Gift>>(
    () => [
      { title: told.name, key: 'name', render: (_, { name, line }) => <><b>{say(name)}</b> <span className="df">{say(line)}</span></> },
      { title: told.price, key: 'price', className: 'n', render: (_, { price }) => `${grouped(price.points)}${price.cashFen > 0 ? ` + ${money(price.cashFen)}` : ''}` },
      { title: told.stock, key: 'stock', render: (_, { stock }) => told.stocks[stock] },
      { title: told.state, key: 'state', render: (_, { state }) => <Tag color={state === 'offered' ? 'green' : undefined}>{state === 'offered' ? told.states.offered : told.states.withdrawn}</Tag> },
      { title: told.saved, key: 'saved', className: 'n', render: (_, { savedAt }) => fullTime(savedAt, zone) },
    ],
    [told, say],
  )
  return (
    <Page title={told.title}>
      <Rows id="gifts" paged={paged} columns={columns} rowKey={({ id }) => id} empty={told.empty} open={setOpen} />
      <Drawer open={open !== null} title={open ? say(open.name) : ''} onClose={() => { setOpen(null) }} destroyOnHidden>
        {open ? <Shelf gift={open} /> : null}
      </Drawer>
    </Page>
  )
}

function Shelf({ gift }: { gift: Gift }) {
  const { words } = useLook()
  const told = words.gifts
  const asking = useAsk(useCallback(() => call('gift.shelf', { gift: gift.id }), [gift.id]))
  return (
    <Shown asking={asking}>
      {({ places, waiting }) => (
        <>
          {waiting > 0 ? <p className="note">{told.waiting(waiting)}</p> : null}
          {places.length === 0 ? <p className="df">{told.noShelf}</p> : (
            <table className="figures">
              <thead><tr><th scope="col">{told.place}</th><th scope="col">{told.left}</th><th scope="col">{told.put}</th></tr></thead>
              <tbody>{places.map(({ place, left, put }) => <tr key={place}><th scope="row">{place}</th><td>{grouped(left)}</td><td>{grouped(put)}</td></tr>)}</tbody>
            </table>
          )}
          <Stock gift={gift} known={places.map(({ place }) => place)} done={asking.again} />
        </>
      )}
    </Shown>
  )
}

function Stock({ gift, known, done }: { gift: Gift; known: string[]; done: () => void }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const may = useMay('gift.edit')
  const told = words.gifts
  const places = [...new Set([...known, ...(gift.stock === 'stores' ? gift.stores : known.length > 0 ? [] : ['pool'])])]
  const [place, setPlace] = useState(places[0] ?? '')
  const [pieces, setPieces] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const write = useWrite(useCallback((input: Asked<'gift.stock'>, reference: string) => call('gift.stock', input, reference), []))
  const put = async (): Promise<void> => {
    const reply = await write.run({ gift: gift.id, place, pieces: pieces ?? 0, reason: reason.trim() })
    if (!reply.ok) return
    void message.success(told.done)
    done()
  }
  const trouble = troubleIn(write.reply)
  if (!may) return null
  return (
    <div className="asked over">
      <label htmlFor="stock-place">{told.place}</label>
      <Select id="stock-place" value={place} options={places.map((one) => ({ value: one, label: one }))} onChange={setPlace} />
      <label htmlFor="stock-pieces">{told.pieces}</label>
      <InputNumber id="stock-pieces" precision={0} value={pieces} onChange={setPieces} />
      <label htmlFor="stock-reason">{told.reason}</label>
      <Input id="stock-reason" value={reason} maxLength={100} onChange={({ target }) => { setReason(target.value) }} />
      <Button type="primary" id="stock-go" loading={write.busy} disabled={!pieces || reason.trim() === ''} onClick={() => { void put() }}>{told.add}</Button>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
    </div>
  )
}
