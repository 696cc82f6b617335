// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/trustlist.h"

#include "core/net/authorityfile.h"
#include "core/text/trustwords.h"
#include "ui/kit/displaytext.h"
#include "ui/kit/factlist.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

QVector<text::TrustFact> factsOf(const Connection &connection)
{
    return text::trustFacts(connection, certificatesIn(connection.ca), certificatesIn(connection.addedCa));
}

QString linesOf(const QVector<text::TrustValue> &values)
{
    QStringList lines;
    for (const text::TrustValue &value : values) {
        lines.append(value.sha256.isEmpty() ? value.words : value.words + u'\n' + fingerprintLines(value.sha256));
    }
    return lines.join(u'\n');
}

} // namespace

TrustList::TrustList(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void TrustList::present(const Connection &connection, const std::optional<Connection> &before)
{
    delete std::exchange(m_facts, new FactList(this));
    m_column->addWidget(m_facts);
    const auto facts = factsOf(connection);
    const auto changes = before ? text::trustChanges(factsOf(*before), facts) : QVector<text::TrustChange>();
    auto add = [this, shown = 0](const QString &caption, const FactValue &value) mutable {
        m_facts->setValue(m_facts->add(m_name + QString::number(shown++), caption), value);
    };
    for (const text::TrustFact &fact : facts) {
        const auto changed = std::find_if(changes.cbegin(), changes.cend(), [&fact](const text::TrustChange &change) {
            return change.caption == fact.caption;
        });
        FactValue value{linesOf(fact.values), {}, {}, {}};
        if (changed != changes.cend()) {
            value.accent = Accent::Warning;
            value.note = changed->gone.isEmpty() ? tr("Not all of it was trusted until now.")
                                                 //: %1 is what another value takes the place of
                                                 : tr("Until now: %1").arg(linesOf(changed->gone));
        }
        add(fact.caption, value);
    }
    for (const text::TrustChange &change : changes) {
        if (change.come.isEmpty() && std::none_of(facts.cbegin(), facts.cend(), [&change](const auto &fact) {
                return fact.caption == change.caption;
            })) {
            add(change.caption,
                {tr("No longer any"), tr("Until now: %1").arg(linesOf(change.gone)), Accent::Warning, {}});
        }
    }
}

} // namespace license::ui
