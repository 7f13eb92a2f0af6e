import { Button, Modal } from 'antd'
import { useCallback } from 'react'
import type { VersionView } from '../../../types/contract'
import type { Reply } from '../../service/reply'
import { useLook } from '../look'
import { Shown } from '../part/shown'
import { callOffice } from '../service/call'
import type { Output } from '../service/call'
import { useAsk } from '../service/use-ask'
import type { Fields } from './schema'
import type { Saving } from './use-saving'

interface ConflictProps {
  view: VersionView
  document: Fields
  saving: Saving
  reload: () => void
}

/** Of two who edit one draft the second sees how theirs differ, and chooses. */
export function ConflictModal({ view, document, saving, reload }: ConflictProps) {
  const { words } = useLook()
  const told = words.programme.conflict
  const { conflict } = saving
  if (!conflict) return null
  const theirs = (): void => {
    saving.settle()
    reload()
  }
  return (
    <Modal
      open
      title={told.title}
      onCancel={saving.settle}
      footer={[
        <Button key="theirs" id="conflict-theirs" onClick={theirs}>{told.theirs}</Button>,
        <Button key="mine" type="primary" id="conflict-mine" loading={saving.busy} onClick={() => { void saving.save(conflict.revision) }}>{told.mine}</Button>,
      ]}
    >
      <p>{told.why(conflict.was, conflict.revision)}</p>
      <Differences version={view.version} document={document} />
    </Modal>
  )
}

function Differences({ version, document }: { version: number; document: Fields }) {
  const { words, say } = useLook()
  const asking = useAsk(useCallback((): Promise<Reply<Output<'programme.check'>>> => callOffice('programme.check', { document, against: version }), [document, version]))
  return (
    <Shown asking={asking}>
      {({ changes }) =>
        changes.length === 0 ? (
          <p>{words.programme.conflict.same}</p>
        ) : (
          <ol className="changes" id="conflict-changes">
            {changes.map(({ path, words: sentence }) => <li key={`${path}${sentence.zh}`}>{say(sentence)}</li>)}
          </ol>
        )
      }
    </Shown>
  )
}
