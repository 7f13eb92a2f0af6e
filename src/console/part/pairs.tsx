import type { ReactNode } from 'react'

/** Names with what they are. */
export function Pairs({ id, pairs }: { id?: string; pairs: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="pairs" id={id}>
      {pairs.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
