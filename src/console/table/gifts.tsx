import { Button, Drawer, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { newReference } from '../../service/reference'
import { PictureOf } from '../gift/picture-of'
import { Shelf } from '../gift/shelf'
import { useLook } from '../look'
import { useMay } from '../me'
import { Page } from '../part/page'
import { Rows } from '../part/rows'
import { zone } from '../part/zone'
import { go } from '../route'
import { call } from '../service/call'
import type { Output } from '../service/call'
import { usePaged } from '../service/use-paged'

type Gift = Output<'gift.all'>['rows'][number]

const ROWS = 20

/** Made here, so that the first save of a new gift may be repeated under the same name. */
const newName = (): string => `g-${newReference().slice(0, 12)}`

/** Whoever may edit opens a gift; everybody else sees what lies on its shelves. */
export function GiftList() {
  const { words, say } = useLook()
  const told = words.gifts
  const may = useMay('gift.edit')
  const [open, setOpen] = useState<Gift | null>(null)
  const paged = usePaged(useCallback((after?: string) => call('gift.all', { after, limit: ROWS }), []))
  const columns = useMemo<TableColumnsType<Gift>>(
    () => [
      { title: told.name, key: 'name', render: (_, { name, line, picture, pictureAddress }) => <div className="pictured"><PictureOf name={picture} address={pictureAddress} label="" className="small" /><span><b>{say(name)}</b> <span className="df">{say(line)}</span></span></div> },
      { title: told.price, key: 'price', className: 'n', render: (_, { price }) => `${grouped(price.points)}${price.cashFen > 0 ? ` + ${money(price.cashFen)}` : ''}` },
      { title: told.stock, key: 'stock', render: (_, { stock }) => told.stocks[stock] },
      { title: told.state, key: 'state', render: (_, { state }) => <Tag color={state === 'offered' ? 'green' : undefined}>{state === 'offered' ? told.states.offered : told.states.withdrawn}</Tag> },
      { title: told.saved, key: 'saved', className: 'n', render: (_, { savedAt }) => fullTime(savedAt, zone) },
    ],
    [told, say],
  )
  const add = may ? <Button type="primary" id="gift-add" onClick={() => { go(['gifts', newName()], { new: '1' }) }}>{told.add}</Button> : null
  return (
    <Page title={told.title} actions={add}>
      <Rows id="gifts" paged={paged} columns={columns} rowKey={({ id }) => id} empty={told.empty} open={may ? ({ id }) => { go(['gifts', id]) } : setOpen} />
      <Drawer open={open !== null} title={open ? say(open.name) : ''} onClose={() => { setOpen(null) }} destroyOnHidden>
        {open ? <Shelf gift={open} /> : null}
      </Drawer>
    </Page>
  )
}
