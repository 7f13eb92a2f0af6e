import { grouped } from '../../figure/number'

export interface Bar {
  name: string
  value: number
  strong?: boolean
}

/** Named bars with their numbers beside them: the picture and its table in one. */
export function Bars({ label, bars, show = grouped }: { label: string; bars: readonly Bar[]; show?: (value: number) => string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return (
    <table className="bars">
      <caption className="df">{label}</caption>
      <tbody>
        {bars.map(({ name, value, strong }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="track" aria-hidden="true">
              <i className={strong ? 'strong' : undefined} style={{ width: `${String((value / most) * 100)}%` }} />
            </td>
            <td className="value">{show(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
