// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/strictjson.h"

#include "tests/fuzz/fuzz.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

using namespace license;

namespace {

using Plain = nlohmann::json;

/// The library's own findings: whether it is JSON, its depth, and whether a name is duplicated or contains NUL.
class Witness : public nlohmann::json_sax<Plain>
{
public:
    bool repeats = false;
    bool hasNul = false;
    std::size_t deepest = 0;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &text) override { return look(text); }
    bool binary(binary_t &) override { return false; }
    bool key(string_t &name) override
    {
        repeats = !m_open.back().insert(name).second || repeats;
        return look(name);
    }
    bool start_object(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override { return false; }

private:
    bool look(const string_t &text)
    {
        hasNul = hasNul || text.find('\0') != string_t::npos;
        return true;
    }
    bool open()
    {
        m_open.emplace_back();
        deepest = std::max(deepest, m_open.size());
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::vector<std::set<std::string>> m_open;
};

} // namespace

/// A text is strict JSON exactly if the library accepts it, it is valid UTF-8 without a byte order mark, at most eight
/// levels deep, without duplicate names and without NUL.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = fuzz::toBytes(data, size);
    Witness witness;
    const bool isJson = Plain::sax_parse(text.toStdString(), &witness);
    const bool expected = isJson && !witness.repeats && !witness.hasNul && witness.deepest <= 8 && text.isValidUtf8() &&
                          !text.startsWith("\xEF\xBB\xBF") && !text.contains('\0');
    const auto value = json::parse(text, ErrorCode::MalformedReply);
    fuzz::require(value.ok() == expected);
    fuzz::require(value.ok() || !value.error().detail.isEmpty());
    return 0;
}
