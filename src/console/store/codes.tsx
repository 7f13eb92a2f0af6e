import { Button, InputNumber, Modal, Table, Tag } from 'antd'
import type { TableColumnsType } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { SceneRow, StoreView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { useMay } from '../me'
import { AskField } from '../part/ask-field'
import { Deed } from '../part/deed'
import { Shown } from '../part/shown'
import { State } from '../part/trouble'
import { zone } from '../part/zone'
import { callOffice } from '../service/call'
import { useAsk } from '../service/use-ask'

/** The codes that hang in a store, what came of them in 30 days, and the picture to print. */
export function CodeTab({ view: { store, scenes }, done }: { view: StoreView; done: () => void }) {
  const { words } = useLook()
  const told = words.codes
  const may = useMay('store.manage')
  const [open, setOpen] = useState<SceneRow | null>(null)
  const columns = useColumns(setOpen)
  return (
    <>
      <div className="filters">
        <p className="df">{told.hint}</p>
        <span className="grow" />
        {may ? <AddCode store={store} done={done} /> : null}
      </div>
      <div className="pd table" id="codes">
        {scenes.length === 0 ? <State id="codes-empty" title={told.empty[0]} next={told.empty[1]} /> : <Table<SceneRow> columns={columns} dataSource={scenes} rowKey="scene" pagination={{ pageSize: 20, hideOnSinglePage: true }} />}
      </div>
      <Modal open={open !== null} title={open ? told.printed(open.scene) : ''} footer={null} onCancel={() => { setOpen(null) }} destroyOnHidden>
        {open ? <Picture store={store} scene={open.scene} /> : null}
      </Modal>
    </>
  )
}

function useColumns(open: (row: SceneRow) => void): TableColumnsType<SceneRow> {
  const { words } = useLook()
  const told = words.codes
  return useMemo(
    () => [
      { title: told.code, key: 'code', className: 'n', render: (_, { scene }) => <b>{scene}</b> },
      { title: told.about, key: 'about', render: (_, { staff, campaign }) => [staff, campaign].filter(Boolean).join(' · ') || told.storeOnly },
      { title: told.until, key: 'until', className: 'n', render: (_, { expiresAt, over }) => (expiresAt === null ? told.forGood : over ? <Tag>{told.over(fullTime(expiresAt, zone))}</Tag> : fullTime(expiresAt, zone)) },
      { title: told.opened, key: 'opened', className: 'n', align: 'right', render: (_, { opened }) => grouped(opened) },
      { title: told.joined, key: 'joined', className: 'n', align: 'right', render: (_, { joined }) => grouped(joined) },
      { title: '', key: 'open', align: 'right', render: (_, row) => <Button size="small" id={`code-${row.scene}`} onClick={() => { open(row) }}>{told.show}</Button> },
    ],
    [told, open],
  )
}

function AddCode({ store, done }: { store: string; done: () => void }) {
  const told = useLook().words.codes
  const [campaign, setCampaign] = useState('')
  const [days, setDays] = useState<number | null>(null)
  const send = useCallback((_: string, reference: string) => callOffice('scene.add', { days, ...(campaign ? { campaign } : {}) }, reference, store), [campaign, days, store])
  return (
    <Deed id="code-add" primary label={told.add} send={send} done={done}>
      <AskField id="code-campaign" label={told.campaign} value={campaign} most={10} hint={told.campaignHint} onChange={(text) => { setCampaign(text.toUpperCase().replace(/[^0-9A-Z]/g, '')) }} />
      <div className="ask">
        <label htmlFor="code-days">{told.days}</label>
        <InputNumber id="code-days" min={1} max={3660} precision={0} value={days} placeholder={told.forGood} onChange={setDays} />
      </div>
    </Deed>
  )
}

function Picture({ store, scene }: { store: string; scene: string }) {
  const { words } = useLook()
  const told = words.codes
  const asking = useAsk(useCallback(() => callOffice('scene.image', { scene }, undefined, store), [scene, store]))
  return (
    <Shown asking={asking}>
      {({ type, base64 }) => {
        const source = `data:${type};base64,${base64}`
        return (
          <div className="seats">
            <img src={source} alt={told.printed(scene)} width={260} height={260} />
            <a className="more" id="code-save" href={source} download={`${scene}.${type === 'image/svg+xml' ? 'svg' : type.slice('image/'.length)}`}>{told.save}</a>
          </div>
        )
      }}
    </Shown>
  )
}
