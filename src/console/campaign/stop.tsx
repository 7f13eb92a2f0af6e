import { Button, Input, Modal } from 'antd'
import { useCallback, useState } from 'react'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { TroubleNote } from '../part/trouble'
import { call } from '../service/call'
import { troubleIn } from '../service/heard'

export function StopButton({ campaign, done }: { campaign: string; done: () => void }) {
  const { words } = useLook()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const write = useWrite(useCallback((why: string, reference: string) => call('campaign.stop', { campaign, reason: why }, reference), [campaign]))
  const stop = async (): Promise<void> => {
    const reply = await write.run(reason.trim())
    if (!reply.ok) return
    setOpen(false)
    done()
  }
  const trouble = troubleIn(write.reply)
  return (
    <>
      <Button danger id="campaign-stop" onClick={() => { setOpen(true) }}>{words.campaign.stop}</Button>
      <Modal
        open={open}
        title={words.campaign.stop}
        okText={words.campaign.stop}
        okButtonProps={{ danger: true, disabled: reason.trim() === '', id: 'campaign-stop-yes' }}
        confirmLoading={write.busy}
        onOk={stop}
        onCancel={() => { setOpen(false) }}
      >
        <label htmlFor="stop-reason">{words.campaign.stopWhy}</label>
        <Input id="stop-reason" value={reason} maxLength={200} onChange={({ target }) => { setReason(target.value) }} />
        {trouble ? <TroubleNote trouble={trouble} /> : null}
      </Modal>
    </>
  )
}
