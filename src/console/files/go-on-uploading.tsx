import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import type { ImportView } from '../../../types/contract'
import { useLook } from '../look'
import { Panel } from '../part/page'
import { TroubleNote } from '../part/trouble'
import type { Trouble } from '../../service/asked'
import { callImport } from '../service/call'
import { troubleIn } from '../service/heard'
import { FilePick } from './new-import'
import { useUpload } from './upload'

/** Where an upload broke off: the same file is chosen once more, and what is missing of it is sent. */
export function GoOnUploading({ view, again }: { view: ImportView; again: () => void }) {
  const whole = view.pieces.have.length === view.pieces.count
  return whole ? <Reading batch={view.batch} again={again} /> : <Missing view={view} again={again} />
}

function Missing({ view, again }: { view: ImportView; again: () => void }) {
  const told = useLook().words.imports
  const [file, setFile] = useState<File | null>(null)
  const upload = useUpload()
  const { have, count } = upload.sent ?? { have: view.pieces.have.length, count: view.pieces.count }
  const same = file !== null && file.size === view.bytes
  const goOn = async (): Promise<void> => {
    if (file && (await upload.send(view, file))) again()
  }
  return (
    <Panel title={told.missing} className="narrow">
      <p className="df">{told.missingWhy(view.name)}</p>
      <Progress percent={Math.floor((have * 100) / count)} />
      <FilePick file={file} pick={setFile} />
      {file && !same ? <p className="note danger" role="alert">{told.otherFile(file.name)}</p> : null}
      {upload.trouble ? <TroubleNote trouble={upload.trouble} /> : null}
      <Button type="primary" id="import-go-on" className="over" disabled={!same} loading={upload.sent !== null && upload.trouble === null} onClick={() => { void goOn() }}>{told.goOn}</Button>
    </Panel>
  )
}

/** All of it is there: it is read, and the columns are asked about. A file that is no table is told as that. */
function Reading({ batch, again }: { batch: string; again: () => void }) {
  const told = useLook().words.imports
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let here = true
    void callImport('import.read', { batch }).then((reply) => {
      if (!here) return
      setTrouble(troubleIn(reply))
      if (reply.ok) again()
    })
    return () => {
      here = false
    }
  }, [batch, again, turn])
  return (
    <Panel title={trouble ? told.unread : told.reading} className="narrow">
      {trouble ? (
        <>
          <TroubleNote trouble={trouble} />
          <Button onClick={() => { setTurn(turn + 1) }}>{told.readAgain}</Button>
        </>
      ) : null}
    </Panel>
  )
}
