import { Button, Progress, Segmented, Upload } from 'antd'
import { useCallback, useState } from 'react'
import type { ImportKind } from '../../../types/record'
import { grouped } from '../../figure/number'
import { useWrite } from '../../service/use-write'
import { useLook } from '../look'
import { Icon } from '../part/icon'
import { TroubleNote } from '../part/trouble'
import { go } from '../route'
import { callImport } from '../service/call'
import type { Input } from '../service/call'
import { troubleIn } from '../service/heard'
import { useUpload } from './upload'

const kinds: readonly ImportKind[] = ['members', 'points', 'stored', 'coupons', 'orders']
export const ACCEPTED = '.csv,.txt,.xlsx'

/** What the file holds, and the file; it is sent in pieces. */
export function NewImport() {
  const told = useLook().words.imports
  const [kind, setKind] = useState<ImportKind>('members')
  const [file, setFile] = useState<File | null>(null)
  const upload = useUpload()
  const write = useWrite(useCallback((input: Input<'import.open'>, reference: string) => callImport('import.open', input, reference), []))
  const begin = async (): Promise<void> => {
    if (!file) return
    const opened = await write.run({ kind, name: file.name.slice(-120), bytes: file.size })
    if (opened.ok && (await upload.send(opened.value, file))) go(['imports', opened.value.batch])
  }
  const trouble = troubleIn(write.reply) ?? upload.trouble
  return (
    <div className="form">
      <label>{told.kind}</label>
      <Segmented<ImportKind> block value={kind} options={kinds.map((value) => ({ value, label: told.kinds[value] }))} onChange={setKind} />
      <p className="df">{told.kindWhy[kind]}</p>
      <FilePick file={file} pick={setFile} />
      {upload.sent ? <Progress percent={Math.floor((upload.sent.have * 100) / upload.sent.count)} aria-label={told.states.uploading} /> : null}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      <Button type="primary" id="import-open" disabled={!file || file.size === 0} loading={write.busy || (upload.sent !== null && upload.trouble === null)} onClick={() => { void begin() }}>{told.upload}</Button>
      <p className="df">{told.limits}</p>
    </div>
  )
}

export function FilePick({ file, pick }: { file: File | null; pick: (file: File) => void }) {
  const told = useLook().words.imports
  return (
    <Upload.Dragger
      id="import-file"
      accept={ACCEPTED}
      showUploadList={false}
      beforeUpload={(chosen) => {
        pick(chosen)
        return false
      }}
    >
      <div className="drop">
        <Icon name="receipt" size={22} />
        <b className="long">{file ? file.name : told.choose}</b>
        <span className="df">{file ? told.size(grouped(Math.ceil(file.size / 1000))) : told.formats}</span>
      </div>
    </Upload.Dragger>
  )
}
