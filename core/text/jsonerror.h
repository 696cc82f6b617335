// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/error.h"
#include "core/text/errortext.h"
#include "core/text/jsonwriter.h"

#include <optional>

namespace license::text {

/// The member `error`: null, or an error's code and its message for people.
inline void writeError(JsonWriter &json, const std::optional<Error> &error)
{
    json.key("error");
    if (!error) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("code", errorName(error->code));
    json.member("message", message(*error));
    json.endObject();
}

} // namespace license::text
