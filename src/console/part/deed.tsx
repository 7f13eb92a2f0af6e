import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { troubleIn } from '../service/heard'
import { TroubleNote } from './trouble'

interface DeedProps<O> {
  id: string
  /** On the button, at the head of the question and on what does it. */
  label: string
  /** What it comes to, before it is done. */
  note?: ReactNode
  /** What the reason is asked as; left out: none is asked. */
  why?: string
  danger?: boolean
  primary?: boolean
  small?: boolean
  disabled?: boolean
  /** Whether what is asked besides the reason is whole. */
  ready?: boolean
  children?: ReactNode
  /** One function while the question stays the same: a repeat goes out under its reference. */
  send: (reason: string, reference: string) => Promise<Reply<O>>
  done: (value: O) => void
}

/** Something that is asked back before it is done, with its reason; what stands in its way is said beside it. */
export function Deed<O>({ id, label, note, why, danger = false, primary = false, small = false, disabled = false, ready = true, children, send, done }: DeedProps<O>) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const write = useWrite<string, O>(send)
  const run = async (): Promise<void> => {
    const reply = await write.run(reason.trim())
    if (!reply.ok) return
    setOpen(false)
    setReason('')
    done(reply.value)
  }
  const trouble = troubleIn(write.reply)
  const { words } = useLook()
  return (
    <>
      <Button id={id} danger={danger} type={primary ? 'primary' : 'default'} size={small ? 'small' : 'middle'} disabled={disabled} onClick={() => { setOpen(true) }}>{label}</Button>
      <Modal
        open={open}
        title={label}
        okText={label}
        cancelText={words.cancel}
        okButtonProps={{ danger, disabled: !ready || (why !== undefined && reason.trim() === ''), id: `${id}-yes` }}
        confirmLoading={write.busy}
        onOk={run}
        onCancel={() => { setOpen(false) }}
        destroyOnHidden
      >
        {note ? <p className="note">{note}</p> : null}
        {children}
        {why === undefined ? null : (
          <div className="ask">
            <label htmlFor={`${id}-why`}>{why}</label>
            <Input id={`${id}-why`} value={reason} maxLength={200} onChange={({ target }) => { setReason(target.value) }} onPressEnter={() => { if (ready && reason.trim() !== '' && !write.busy) void run() }} />
          </div>
        )}
        {trouble ? <TroubleNote trouble={trouble} /> : null}
      </Modal>
    </>
  )
}
