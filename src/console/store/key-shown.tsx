import { App, Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import type { TillKeyShown } from '../../../types/contract'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { zone } from '../part/zone'

/** The one time that a key is shown: it is not closed by accident, and nothing of it stays behind. */
export function KeyShown({ shown, close }: { shown: TillKeyShown | null; close: () => void }) {
  const { words } = useLook()
  const told = words.tills
  return (
    <Modal open={shown !== null} title={shown ? told.keyOf(shown.till) : ''} footer={null} closable={false} keyboard={false} maskClosable={false} destroyOnHidden>
      {shown ? <Key shown={shown} close={close} /> : null}
    </Modal>
  )
}

function Key({ shown: { till, key, oldKeyUntil }, close }: { shown: TillKeyShown; close: () => void }) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.tills
  const [kept, setKept] = useState(false)
  const copy = async (): Promise<void> => {
    const [copied] = await Promise.allSettled([navigator.clipboard.writeText(key)])
    if (copied.status === 'fulfilled') void message.success(told.copied)
    else void message.warning(told.notCopied)
  }
  return (
    <div className="column">
      <p className="note warn">{told.once}</p>
      <p className="key" id="till-key">{key}</p>
      <Button id="till-key-copy" onClick={() => { void copy() }}>{told.copy}</Button>
      <p className="df">{told.enter(till)}{oldKeyUntil === null ? '' : told.enterBy(fullTime(oldKeyUntil, zone))}</p>
      <Checkbox id="till-key-kept" checked={kept} onChange={({ target }) => { setKept(target.checked) }}>{told.kept}</Checkbox>
      <Button type="primary" id="till-key-close" disabled={!kept} onClick={close}>{told.close}</Button>
    </div>
  )
}
