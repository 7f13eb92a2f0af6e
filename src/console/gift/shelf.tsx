import { App, Button, Input, InputNumber, Select } from 'antd'
import { useCallback, useState } from 'react'
import { grouped } from '../../figure/number'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { useMay } from '../me'
import { Shown } from '../part/shown'
import { TroubleNote } from '../part/trouble'
import { call } from '../service/call'
import type { Input as Asked, Output } from '../service/call'
import { troubleIn } from '../service/heard'
import { useAsk } from '../service/use-ask'

type Stocked = Pick<Output<'gift.all'>['rows'][number], 'id' | 'stock' | 'stores'>

interface Named {
  id: string
  name: string
}

/** What lies where, how many wait, and how to change it. */
export function Shelf({ gift, stores = [] }: { gift: Stocked; stores?: readonly Named[] }) {
  const { words } = useLook()
  const told = words.gifts
  const nameOf = (place: string): string => (place === 'pool' ? told.stocks.pooled : (stores.find(({ id }) => id === place)?.name ?? place))
  const asking = useAsk(useCallback(() => call('gift.shelf', { gift: gift.id }), [gift.id]))
  return (
    <Shown asking={asking}>
      {({ places, waiting }) => (
        <>
          {waiting > 0 ? <p className="note">{told.waiting(waiting)}</p> : null}
          {places.length === 0 ? <p className="df">{told.noShelf}</p> : (
            <table className="figures">
              <thead><tr><th scope="col">{told.place}</th><th scope="col">{told.left}</th><th scope="col">{told.put}</th></tr></thead>
              <tbody>{places.map(({ place, left, put }) => <tr key={place}><th scope="row">{nameOf(place)}</th><td>{grouped(left)}</td><td>{grouped(put)}</td></tr>)}</tbody>
            </table>
          )}
          <Stock gift={gift} known={places.map(({ place }) => place)} nameOf={nameOf} done={asking.again} />
        </>
      )}
    </Shown>
  )
}

function Stock({ gift, known, nameOf, done }: { gift: Stocked; known: string[]; nameOf: (place: string) => string; done: () => void }) {
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
      <Select id="stock-place" value={place} options={places.map((one) => ({ value: one, label: nameOf(one) }))} onChange={setPlace} />
      <label htmlFor="stock-pieces">{told.pieces}</label>
      <InputNumber id="stock-pieces" precision={0} value={pieces} onChange={setPieces} />
      <label htmlFor="stock-reason">{told.reason}</label>
      <Input id="stock-reason" value={reason} maxLength={100} onChange={({ target }) => { setReason(target.value) }} />
      <Button type="primary" id="stock-go" loading={write.busy} disabled={!pieces || reason.trim() === ''} onClick={() => { void put() }}>{told.adjust}</Button>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
    </div>
  )
}
