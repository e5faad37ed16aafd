import { css } from 'lit';

/** Papers and pictures; goes with the styles of forms. */
export const uploadsStyles = css`
  .uploads .rows {
    margin-top: calc(12 * var(--_u));
  }
  .upload {
    display: flex;
    align-items: center;
    min-height: calc(64 * var(--_u));
    padding: calc(8 * var(--_u));
  }
  .thumb {
    display: flex;
    align-items: center;
    justify-content: center;
    flex: none;
    width: calc(48 * var(--_u));
    height: calc(48 * var(--_u));
    margin-inline-end: calc(12 * var(--_u));
    border-radius: calc(4 * var(--_u));
    background: var(--_neutral-tint);
    color: var(--_neutral);
    object-fit: cover;
  }
  .thumb .icon,
  .act .icon {
    margin: 0;
  }
  .file-name {
    display: -webkit-box;
    overflow: hidden;
    line-height: 1.36;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .why {
    color: var(--_error);
  }
  .upload progress {
    display: block;
    width: 100%;
    height: calc(6 * var(--_u));
    margin: calc(4 * var(--_u)) 0;
    accent-color: var(--_accent);
  }
  .act {
    display: flex;
    align-items: center;
    justify-content: center;
    flex: none;
    width: var(--_target);
    height: var(--_target);
    color: var(--_text-2);
  }
  .act:active {
    background: var(--_neutral-tint);
  }
`;
