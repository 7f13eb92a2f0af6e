import { Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { useLook } from '../look'

/** The whole batch goes back, so it takes a reason and a tick. */
export function Undo({ rows, go }: { rows: number; go: (reason: string) => void }) {
  const told = useLook().words.imports
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [sure, setSure] = useState(false)
  return (
    <>
      <Button danger id="undo-open" disabled={rows === 0} onClick={() => { setOpen(true) }}>{told.undo}</Button>
      <Modal
        open={open}
        title={told.undoTitle(rows)}
        okText={told.undoGo(rows)}
        cancelText={told.keep}
        okButtonProps={{ danger: true, id: 'undo-yes', disabled: reason.trim() === '' || !sure }}
        onCancel={() => { setOpen(false) }}
        onOk={() => { setOpen(false); go(reason.trim()) }}
      >
        <p>{told.undoWhy}</p>
        <label htmlFor="undo-reason" className="over">{told.reason}</label>
        <Input id="undo-reason" value={reason} maxLength={200} onChange={({ target }) => { setReason(target.value) }} />
        <Checkbox id="undo-sure" className="over" checked={sure} onChange={({ target }) => { setSure(target.checked) }}>{told.undoSure(rows)}</Checkbox>
      </Modal>
    </>
  )
}
