#!/usr/bin/env bash
# Keeps one comment with a report on a pull request: made once, then updated, and left
# alone while it says the same. Needs GH_TOKEN, REPOSITORY and NUMBER.
set -euo pipefail

report=$1
marker='<!-- obsgen-diff -->'

# What is posted may come from an artifact that somebody else's code wrote.
if [ "$(head -n 1 "$report")" != "$marker" ]; then
  echo "::error::$report is not a report of obsgen"
  exit 1
fi
if [ "$(wc -c < "$report")" -gt 65536 ]; then
  echo "::error::$report is longer than a comment may be"
  exit 1
fi

# Only a comment by a bot: anybody may write the marker.
comments=$(gh api --paginate "repos/$REPOSITORY/issues/$NUMBER/comments") || {
  echo "::notice::the report is in this run's summary: this token may not read comments"
  exit 0
}
existing=$(jq -s --arg marker "$marker" \
  '[.[][] | select(.user.type == "Bot" and (.body | startswith($marker)))] | first // empty' <<< "$comments")
body=$(jq -n --rawfile body "$report" '{body: $body}')

if [ -z "$existing" ]; then
  target="repos/$REPOSITORY/issues/$NUMBER/comments" method=POST
elif [ "$(jq -r '.body' <<< "$existing" | tr -d '\r')" = "$(cat "$report")" ]; then
  echo "the comment says so already"
  exit 0
else
  target="repos/$REPOSITORY/issues/comments/$(jq -r '.id' <<< "$existing")" method=PATCH
fi
gh api --method "$method" --silent --input - "$target" <<< "$body" ||
  echo "::notice::the report is in this run's summary: this token may not comment (it needs pull-requests: write)"
