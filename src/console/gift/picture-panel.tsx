import { Button, Upload } from 'antd'
import { useState } from 'react'
import { grouped } from '../../figure/number'
import { megabytes } from '../../figure/size'
import { useLook } from '../look'
import { Icon } from '../part/icon'
import { Panel } from '../part/page'
import { TroubleNote } from '../part/trouble'
import { drawing, drawnNames, PictureOf } from './picture-of'
import { useEditing } from './editing'
import { usePicture } from './use-picture'

/** The picture as members see it; a file from this machine, or one of those drawn. */
export function PicturePanel() {
  const { words, say } = useLook()
  const told = words.gifts
  const { details, change, view } = useEditing()
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map(view.gift?.pictureAddress ? [[view.gift.picture, view.gift.pictureAddress]] : []))
  const upload = usePicture(view.pictureBytesAtMost, ({ picture, address }) => {
    setAddresses((before) => new Map(before).set(picture, address))
    change({ picture })
  })
  const { saved } = upload
  const own = saved?.picture === details.picture ? saved : null
  return (
    <Panel title={told.picture}>
      <div id="gift-picture">
        <PictureOf name={details.picture} address={addresses.get(details.picture) ?? null} label={say(details.name)} className="hero" />
      </div>
      {own ? <p className="df n">{told.pictureInfo(grouped(own.width), grouped(own.height), megabytes(own.bytes))}</p> : null}
      <Upload id="picture-file" accept="image/png,image/jpeg,image/webp" showUploadList={false} disabled={upload.busy} beforeUpload={(file) => { void upload.send(file); return false }}>
        <Button id="picture-upload" block loading={upload.busy} icon={<Icon name="plus" />}>{upload.busy ? told.uploading : told.upload}</Button>
      </Upload>
      {upload.trouble ? <TroubleNote trouble={upload.trouble} /> : null}
      <p className="df">{told.pictureHint(megabytes(view.pictureBytesAtMost))}</p>
      <p className="df over">{told.drawn}</p>
      <div className="drawn" role="radiogroup" aria-label={told.drawn}>
        {drawnNames.map((name) => (
          <button key={name} type="button" role="radio" id={`drawn-${name}`} aria-checked={name === details.picture} aria-label={told.draws[name]} title={told.draws[name]} className={name === details.picture ? 'on' : ''} onClick={() => { change({ picture: name }) }}>
            <img src={drawing(name)} alt="" />
          </button>
        ))}
      </div>
    </Panel>
  )
}
