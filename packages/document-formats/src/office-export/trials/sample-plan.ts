/** The plan of a room, 64 × 40 pixels, as PNG. */
export const samplePlan = (): Uint8Array => new Uint8Array(Buffer.from(PLAN, 'base64'));

const PLAN =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAIAAADBrGu+AAAAcUlEQVR4nO3XOwqAMBAA0T2OtbWH8WgeUMQjWNgImlQrw4aBqRLyeVVITPNSusBvkAPYj7NiAugE0DUBsW5375FnndnP3RIXChAgQICAPwFVEkAngE4AnQC6cV9iAQIECBDgh6ZCAugE0A0ESK91XnoXdF6L3H4VljcAAAAASUVORK5CYII=';
