import { App, DatePicker, Modal, Radio } from 'antd'
import dayjs from 'dayjs'
import { useCallback, useState } from 'react'
import { fullTime } from '../../figure/time'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { momentFrom } from '../part/moment'
import { TroubleNote } from '../part/trouble'
import { zone } from '../part/zone'
import { callOffice } from '../service/call'
import type { Input } from '../service/call'
import { troubleIn } from '../service/heard'

const DAY_MS = 86_400_000

interface PublishProps {
  version: number
  revision: number
  open: boolean
  close: () => void
  done: () => void
}

/** Now, or at a moment by itself. */
export function PublishModal({ version, revision, open, close, done }: PublishProps) {
  const { words } = useLook()
  const { message } = App.useApp()
  const told = words.programme
  const [from, setFrom] = useState<number | null>(null)
  const write = useWrite(useCallback((input: Input<'programme.publish'>, reference: string) => callOffice('programme.publish', input, reference), []))
  const publish = async (): Promise<void> => {
    const reply = await write.run({ version, revision, ...(from === null ? {} : { from }) })
    if (!reply.ok) return
    void message.success(told.published(reply.value.version))
    close()
    done()
  }
  const trouble = troubleIn(write.reply)
  return (
    <Modal open={open} title={told.publishTitle(version)} okText={told.publish} okButtonProps={{ id: 'programme-publish-yes' }} confirmLoading={write.busy} onOk={publish} onCancel={close}>
      <p className="df">{told.publishWhy}</p>
      <Radio.Group
        value={from === null ? 'now' : 'later'}
        options={[{ value: 'now', label: told.now }, { value: 'later', label: told.later }]}
        onChange={({ target }) => { setFrom(target.value === 'now' ? null : momentFrom(fullTime(Date.now() + DAY_MS, zone), zone)) }}
      />
      {from === null ? null : (
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} value={dayjs(fullTime(from, zone))} onChange={(picked) => { if (picked) setFrom(momentFrom(picked.format('YYYY-MM-DD HH:mm'), zone)) }} />
      )}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
    </Modal>
  )
}
