import type { Agency } from '../../agencies/types';
import type { Group } from '../../plan/types';

/** A group with its agencies; `before` of the same heading are numbered already. */
export type GroupMembers = {
  readonly group: Group;
  readonly members: readonly Agency[];
  readonly before: number;
};

/** A printed heading ("II. Cấp huyện") with the groups under it. */
export type HeadingGroups = { readonly heading: string; readonly groups: readonly GroupMembers[] };

/**
 * Agencies under the printed headings, in plan order of the groups: I Sở, ban, ngành (and the Office), II Cấp huyện (then Phòng
 * Tư pháp), III Cấp xã. Agencies keep their order and are numbered through under a heading; groups without any are left out,
 * and so are those that do not report.
 */
export function groupsByHeading(
  groups: readonly Group[],
  agencies: readonly Agency[],
): readonly HeadingGroups[] {
  const reporting = groups.filter(({ reports }) => reports);
  const headings = [...new Set(reporting.map(({ heading }) => heading))];
  return headings
    .map((heading) => ({
      heading,
      groups: membersOf(
        reporting.filter((group) => group.heading === heading),
        agencies,
      ),
    }))
    .filter((each) => each.groups.length > 0);
}

function membersOf(groups: readonly Group[], agencies: readonly Agency[]): readonly GroupMembers[] {
  let before = 0;
  return groups.flatMap((group) => {
    const members = agencies.filter((agency) => agency.group === group.code);
    before += members.length;
    return members.length === 0 ? [] : [{ group, members, before: before - members.length }];
  });
}
