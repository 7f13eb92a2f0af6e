import { App, Button, Input, Modal } from 'antd'
import { useCallback, useState } from 'react'
import { fenTyped, money } from '../../figure/money'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { troubleText } from '../part/trouble'
import { callOffice } from '../service/call'
import { troubleIn } from '../service/heard'

/** What the store took in on a day, as it was stated, and a way to state it. */
export function Takings({ day, totalFen, done }: { day: string; totalFen: number | null; done: () => void }) {
  const told = useLook().words.days
  const [open, setOpen] = useState(false)
  return (
    <>
      {totalFen === null ? null : <span className="n">{money(totalFen)} </span>}
      <Button id={`takings-${day}`} size="small" onClick={() => { setOpen(true) }}>{told.state}</Button>
      {open ? <Stating day={day} close={() => { setOpen(false) }} done={done} /> : null}
    </>
  )
}

function Stating({ day, close, done }: { day: string; close: () => void; done: () => void }) {
  const { words, lang } = useLook()
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const write = useWrite(useCallback((input: { day: string; totalFen: number }, reference: string) => callOffice('takings.save', input, reference), []))
  const fen = fenTyped(text)
  const send = async (): Promise<void> => {
    if (fen === null || !Number.isInteger(fen)) return
    const reply = await write.run({ day, totalFen: fen })
    const trouble = troubleIn(reply)
    if (trouble) {
      void message.error(troubleText(trouble, words, lang).join(' '))
      return
    }
    void message.success(words.days.stated)
    close()
    done()
  }
  const wrong = text !== '' && (fen === null || !Number.isInteger(fen))
  return (
    <Modal open title={words.days.stateTitle(day)} okText={words.save} cancelText={words.cancel} okButtonProps={{ disabled: text === '' || wrong, loading: write.busy, id: 'takings-save' }} onOk={() => { void send() }} onCancel={close}>
      <div className="ask">
        <label htmlFor="takings-yuan">{words.days.stateHint}</label>
        <Input id="takings-yuan" prefix="¥" inputMode="decimal" value={text} status={wrong ? 'error' : ''} onChange={({ target }) => { setText(target.value) }} />
        {wrong ? <p role="alert" className="df">{words.days.stateWrong}</p> : null}
      </div>
    </Modal>
  )
}
