import { useCallback } from 'react'
import type { VersionView } from '../../../types/contract'
import { useMay } from '../me'
import { Shown } from '../part/shown'
import { useRoute } from '../route'
import { callOffice } from '../service/call'
import { useAsk } from '../service/use-ask'
import { Editor } from './editor'
import type { Node } from './schema'

const askSchema = () => callOffice('programme.schema', {})

/** One version: a draft is edited under its number, any other is read, or edited into a new draft. */
export function ProgrammePage({ version }: { version: number }) {
  const schema = useAsk(askSchema)
  const asking = useAsk(useCallback(() => callOffice('programme.view', { version }), [version]))
  return (
    <Shown asking={schema}>
      {(known) => <Shown asking={asking}>{(view) => <Opened key={`${String(view.version)}.${String(view.revision)}`} view={view} schema={known.schema as Node} again={asking.again} />}</Shown>}
    </Shown>
  )
}

function Opened({ view, schema, again }: { view: VersionView; schema: Node; again: () => void }) {
  const may = useMay('programme.edit')
  const asked = useRoute().query.has('edit')
  return <Editor view={view} schema={schema} fixed={!may || (view.state !== 'draft' && !asked)} again={again} />
}
