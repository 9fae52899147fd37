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

comments=$(gh api --paginate "repos/$REPOSITORY/issues/$NUMBER/comments") || {
  echo "::notice::the report is in this run's summary: the comments could not be read"
  exit 0
}
# Only our own: anybody may write the marker. A workflow's token cannot ask who it is.
login=$(gh api user --jq .login 2>/dev/null) || login='github-actions[bot]'
existing=$(jq -s --arg marker "$marker" --arg login "$login" \
  '[.[][] | select(.user.login == $login and (.body | startswith($marker)))] | first // empty' <<< "$comments")
body=$(jq -n --rawfile body "$report" '{body: $body}')

if [ -z "$existing" ]; then
  if grep -qx 'Nothing changes for anybody.' "$report"; then
    echo "nothing changes, and there is no comment: none is needed"
    exit 0
  fi
  target="repos/$REPOSITORY/issues/$NUMBER/comments" method=POST
elif [ "$(jq -r '.body' <<< "$existing" | tr -d '\r')" = "$(cat "$report")" ]; then
  echo "the comment says so already"
  exit 0
else
  target="repos/$REPOSITORY/issues/comments/$(jq -r '.id' <<< "$existing")" method=PATCH
fi
gh api --method "$method" --silent --input - "$target" <<< "$body" ||
  echo "::notice::the report is in this run's summary: the comment could not be written (the token needs pull-requests: write)"
