// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/usagesummary.h"

#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/theme.h"
#include "ui/license/usagerow.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

struct Group
{
    int types = 0;
    qint64 used = 0;
    qint64 total = 0;
    qint64 free = 0;
    qint64 above = 0;    ///< of the types that exceed their totals
    QStringList ended{}; ///< labels of the types that have ended
    bool endedInUse = false;
};

Group sumOf(const QVector<LicenseStanding> &licenses, AssignedTo assignedTo)
{
    Group group;
    for (const LicenseStanding &standing : licenses) {
        const License &license = standing.license;
        if (license.assignedTo == assignedTo) {
            ++group.types;
            group.used += license.used;
            group.total += license.total;
            group.free += standing.free();
            group.above += license.overused() ? license.used - license.total : 0;
            if (standing.ended()) {
                group.ended += text::plain(license.label);
                group.endedInUse = group.endedInUse || license.used > 0;
            }
        }
    }
    return group;
}

QString freeWords(const Group &group)
{
    const QString words = group.above > 0 ? UsageSummary::tr("%1 free, %2 used above the total")
                                                .arg(text::count(group.free), text::count(group.above))
                                          : UsageSummary::tr("%1 free").arg(text::count(group.free));
    //: %1 is "13 free", %2 are license types
    return group.ended.isEmpty()
               ? words
               : UsageSummary::tr("%1 · ended: %2").arg(words, QLocale().createSeparatedList(group.ended));
}

std::optional<Accent> accentOf(const Group &group)
{
    if (group.endedInUse) {
        return Accent::Critical;
    }
    return group.above > 0 || !group.ended.isEmpty() ? std::optional(Accent::Warning) : std::nullopt;
}

void showGroup(UsageRow *row, const QString &name, const Group &group)
{
    row->setVisible(group.types > 0);
    row->present({.name = name,
                  .usage = UsageSummary::tr("%1 of %2").arg(text::count(group.used), text::count(group.total)),
                  .note = freeWords(group),
                  .accent = accentOf(group)},
                 group.used, group.total);
}

} // namespace

UsageSummary::UsageSummary(QWidget *parent) : QWidget(parent)
{
    auto *licenses = new PlainLabel(PlainLabel::Role::Section, tr("Number of licenses"), this);
    m_used = new PlainLabel(PlainLabel::Role::Body, this);
    m_used->setObjectName(u"numberOfLicenses"_s);
    licenses->setWordWrap(true);
    m_agents = new UsageRow(PlainLabel::Role::Body, this);
    m_agents->setObjectName(u"agents"_s);
    m_objects = new UsageRow(PlainLabel::Role::Body, this);
    m_objects->setObjectName(u"objects"_s);
    m_storage = new UsageRow(PlainLabel::Role::Section, this);
    m_storage->setObjectName(u"storage"_s);
    m_more = new ActionButton(u"requestMore"_s, tr("Request &more licenses…"), this);
    m_more->setIcon(themeIcon(u"mail"_s));
    m_more->setShrinkable();
    m_more->setAccessibleDescription(tr("Opens a prepared mail to sales@xopero.com."));
    connect(m_more, &QAbstractButton::clicked, this, &UsageSummary::moreLicensesRequested);
    m_marketplace = new PlainLabel(PlainLabel::Role::Secondary, this);
    m_marketplace->setObjectName(u"marketplace"_s);
    m_marketplace->setWordWrap(true);
    m_marketplace->setText(tr("Bought on a marketplace: renew or extend the package there."));

    auto *head = new QHBoxLayout;
    head->addWidget(licenses, 1);
    head->addWidget(m_used);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small + space::tight);
    column->addLayout(head);
    column->addWidget(m_agents);
    column->addWidget(m_objects);
    column->addSpacing(space::small);
    column->addWidget(m_storage);
    column->addSpacing(space::small);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addWidget(m_marketplace);
    column->addStretch(1);
}

void UsageSummary::present(const Package &package, const QVector<LicenseStanding> &licenses)
{
    const Group agents = sumOf(licenses, AssignedTo::Agent);
    const Group objects = sumOf(licenses, AssignedTo::Object);
    m_used->setText(licenses.isEmpty()
                        ? tr("This package has none")
                        : tr("%1 of %2 used")
                              .arg(text::count(agents.used + objects.used), text::count(agents.total + objects.total)));
    showGroup(m_agents, tr("Agents"), agents);
    showGroup(m_objects, tr("Backed-up objects"), objects);
    const bool marketplace = package.channel == Channel::Marketplace;
    m_more->setVisible(!marketplace);
    m_marketplace->setVisible(marketplace);
    showStorage(package);
}

void UsageSummary::showStorage(const Package &package)
{
    if (!package.storage) {
        m_storage->presentWords(tr("Storage capacity"), tr("Not part of this package"));
        return;
    }
    const auto [capacity, used] = *package.storage;
    m_storage->present({tr("Storage capacity"), tr("%1 of %2 used").arg(text::size(used), text::size(capacity)),
                        used > capacity ? tr("%1 above the capacity").arg(text::size(used - capacity))
                                        : tr("%1 free").arg(text::size(capacity - used))},
                       used, capacity);
}

} // namespace license::ui
